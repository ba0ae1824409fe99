import { codesMeaning, elsewhere, fieldWithRole, idWithRole, mapLines } from "../../schemas/index.js";
import { captionOf } from "../layout/caption.js";
import { lookUp } from "../look-up.js";
import { uncapital } from "../text/grammar.js";
import type { Texts } from "../text/index.js";
import { rangeOfLargest, surelyIn } from "./largest-group.js";
import { markMeanings } from "./mark-meanings.js";
import type { City, CityGroup, MapGiven, Mapped } from "./places.js";

interface Shown {
  readonly cities: readonly City[];
  readonly unplaced: readonly Mapped[];
  readonly groups: readonly CityGroup[];
}

/** The map's title, caption and description. */
export function mapText(given: MapGiven, { cities, unplaced, groups }: Shown, texts: Texts) {
  const { common, caption } = texts;
  const words = texts.figures.map;
  const placed = cities.flatMap(({ cases }) => cases);
  // Beside the groups is no group, and never the largest one.
  const own = groups.filter(({ id }) => id !== elsewhere.code);
  const top = largest(own.length > 0 ? own : cities.map(({ name, cases }) => ({ label: name, count: cases.length })));
  const all = placed.length + unplaced.length;
  const [least, most] = rangeOfLargest(top, own, unplaced, given);
  const percent = (count: number, of: number) => common.percent(of === 0 ? 0 : (100 * count) / of);
  const meanings = new Map(markMeanings(given.codebook, texts).map(({ meaning, text }) => [meaning, text]));
  const describeCase = ({ name, category, answer, isDirect }: Mapped) => {
    const facts = [category, answer === "" ? "" : (meanings.get(answer) ?? ""), isDirect ? "" : words.knownIndirectly];
    const details = facts.filter((fact) => fact !== "").join(", ");
    return details === "" ? name : `${name} (${details})`;
  };
  const listed = ({ name, cases }: City) => `${name}${common.colon}${common.list(cases.map(describeCase))}`;
  const fields = (["place", "category", "label"] as const).flatMap((role) => idWithRole(given.codebook, role) || []);
  const shown = [
    words.places,
    ...(["category", "label"] as const).flatMap((role) => {
      const field = fieldWithRole(given.codebook, role);
      return field === undefined ? [] : [uncapital(texts.field(field.field))];
    }),
  ];
  return {
    title:
      top === undefined || placed.length === 0
        ? words.nowhere(common.cases(all))
        : [
            words.title(
              top.labels.length > mostNamed ? words.several(top.labels.length) : common.list(top.labels),
              top.labels.length,
              top.count,
              common.cases(placed.length),
              percent(top.count, placed.length),
            ),
            ...labelledOf([...placed, ...unplaced], given, texts),
          ].join(common.semicolon),
    caption: {
      ...captionOf(given, fields, texts),
      what: words.what(common.list(shown), common.cases(all), caption.asOf(given.reference_date)),
      notes: [
        words.placed(placed.length, placed.filter(({ isDirect }) => !isDirect).length),
        unplaced.length === 0 || placed.length === 0 || top === undefined
          ? ""
          : words.range(percent(least, all), percent(most, all), all, own.length === 1 ? (own[0]?.label ?? "") : ""),
        ...withinLargest(top, own, unplaced, given, texts),
        groups.length > 1 && placed.length > 0 ? common.rounding : "",
        ...openPlaces(unplaced, given, texts),
        ...lineNotes(given, texts),
        ...(given.study.map?.notes ?? []).map(texts.own),
        ...(given.study.map?.credits ?? []).map(texts.own),
      ].filter((sentence) => sentence !== ""),
    },
    description: [
      words.description(given.regions.features.length),
      groups.length === 0 || placed.length === 0
        ? ""
        : `${groups.map(({ label, count, of, percent: share }) => `${label}${common.colon}${words.count(count, of)} (${common.percent(share)})`).join(common.semicolon)}.`,
      cities.length === 0 ? "" : `${cities.map(listed).join(common.semicolon)}.`,
      unplaced.length === 0 ? "" : words.missing(common.list(unplaced.map(describeCase))),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  };
}

/** More names than these would be a list for a title. */
const mostNamed = 3;

/** All that are equally large, of the city groups or, where a study has none, of the cities. */
function largest(
  all: readonly { readonly label: string; readonly count: number }[],
): { labels: string[]; count: number } | undefined {
  const count = Math.max(...all.map((one) => one.count));
  const labels = all.filter((one) => one.count === count).map(({ label }) => label);
  return all.length === 0 ? undefined : { labels, count };
}

/** How many have yes in the field that fills the marks, of those with a value; nothing where no field does. */
function labelledOf(all: readonly Mapped[], { codebook }: MapGiven, texts: Texts): string[] {
  const label = fieldWithRole(codebook, "label");
  const [first] = label === undefined ? [] : codesMeaning(label, "yes");
  if (label === undefined || first === undefined) return [];
  const yes = texts.label(label.field, first.code);
  const known = all.filter(({ answer }) => answer !== "");
  const count = known.filter(({ answer }) => answer === "yes").length;
  if (known.length === 0) return [];
  return [texts.figures.map.labelled(uncapital(texts.field(label.field)), yes, count, known.length)];
}

/** Why the least of the range is more than the count: the cases that are in the largest group under every reading. */
function withinLargest(
  top: { readonly labels: readonly string[] } | undefined,
  groups: readonly CityGroup[],
  unplaced: readonly Mapped[],
  given: MapGiven,
  texts: Texts,
): string[] {
  const [largest, ...equals] = groups.filter(({ label }) => top?.labels.includes(label));
  if (largest === undefined || equals.length > 0) return [];
  const names = surelyIn(largest.id, unplaced, given).map(({ name }) => name);
  return names.length === 0 ? [] : [texts.figures.map.within(texts.common.list(names), largest.count, largest.of)];
}

/** The cases of which it is open in which of several cities they are. */
function openPlaces(unplaced: readonly Mapped[], { values, codebook }: MapGiven, texts: Texts): string[] {
  const [at, place] = [lookUp(values), idWithRole(codebook, "place")];
  const open = unplaced.flatMap(({ case_id, name }) => {
    const { value } = at(case_id, place);
    return value === "" ? [] : [`${name} (${texts.label(place, value)})`];
  });
  return open.length === 0 ? [] : [texts.figures.map.between(texts.common.list(open))];
}

/** What a line's style asks to be stated. */
function lineNotes({ study, map_line }: MapGiven, texts: Texts): string[] {
  return mapLines(study.map, map_line).flatMap(({ style, notes }) => {
    const note = notes[style];
    return note === undefined ? [] : [texts.own(note)];
  });
}
