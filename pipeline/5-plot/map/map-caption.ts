import {
  cityGroupOf,
  codesMeaning,
  elsewhere,
  fieldWithRole,
  idWithRole,
  mapLines,
  meaningOf,
  type Role,
} from "../../schemas/index.js";
import { boundCases, inBrackets, openIn, openInEach } from "../bound-cases.js";
import { type Caption, captionOf } from "../layout/caption.js";
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
export function mapText(given: MapGiven, shown: Shown, texts: Texts) {
  // Beside the groups is no group, and never the largest one.
  const own = shown.groups.filter(({ id }) => id !== elsewhere.code);
  const ofCities = shown.cities.map(({ name, cases }) => ({ label: name, count: cases.length }));
  const top = shown.cities.length === 0 ? undefined : largest(own.length > 0 ? own : ofCities);
  return {
    title: titleOf(top, given, shown, texts),
    caption: mapCaption(top, own, given, shown, texts),
    description: describeMap(given, shown, texts),
  };
}

type Largest = ReturnType<typeof largest>;

function titleOf(top: Largest, given: MapGiven, { cities, unplaced, groups }: Shown, texts: Texts): string {
  const { common, figures } = texts;
  const words = figures.map;
  const placed = cities.flatMap(({ cases }) => cases);
  if (top === undefined) return words.nowhere(common.cases(placed.length + unplaced.length));
  const { labels, count } = top;
  const names = labels.length > mostNamed ? words.several(labels.length) : common.list(labels);
  const share = percentOf(count, placed.length, texts);
  const place = idWithRole(given.codebook, "place");
  const bounds = labels.map((label) => {
    const group = groups.find((one) => one.label === label && one.id !== elsewhere.code);
    const isThere = (city: string) =>
      group === undefined ? city === label : cityGroupOf(city, given.study) === group.id;
    return boundCases([{ field: place, holds: isThere }], given);
  });
  const open = openInEach(bounds, { count, of: placed.length }, texts);
  const inside = open === "" ? share : `${share}${common.semicolon}${open}`;
  return [
    words.title(names, labels.length, count, common.cases(placed.length), inside),
    ...labelledOf([...placed, ...unplaced], open === "", given, texts),
  ].join(common.semicolon);
}

function mapCaption(
  top: Largest,
  own: readonly CityGroup[],
  given: MapGiven,
  { cities, unplaced, groups }: Shown,
  texts: Texts,
): Caption {
  const { common, caption, figures } = texts;
  const words = figures.map;
  const placed = cities.flatMap(({ cases }) => cases);
  const all = placed.length + unplaced.length;
  const [least, most] = rangeOfLargest(top, own, unplaced, given);
  const idsOf = (roles: readonly Role[]) => roles.flatMap((role) => idWithRole(given.codebook, role) || []);
  const shown = [words.places, ...idsOf(["category", "label"]).map((field) => uncapital(texts.field(field)))];
  return {
    ...captionOf(given, idsOf(["place", "category", "label"]), texts),
    what: words.what(common.list(shown), common.cases(all), caption.asOf(given.reference_date)),
    notes: [
      words.placed(placed.length, placed.filter(({ isDirect }) => !isDirect).length),
      unplaced.length === 0 || top === undefined
        ? ""
        : words.range(
            percentOf(least, all, texts),
            percentOf(most, all, texts),
            all,
            own.length === 1 ? (own[0]?.label ?? "") : "",
          ),
      ...withinLargest(top, own, unplaced, given, texts),
      groups.length > 1 && placed.length > 0 ? common.rounding : "",
      ...openPlaces(unplaced, given, texts),
      ...lineNotes(given, texts),
      ...(given.study.map?.notes ?? []).map(texts.own),
      ...(given.study.map?.credits ?? []).map(texts.own),
    ].filter((sentence) => sentence !== ""),
  };
}

/** The groups with their shares, then each city with its cases, then those without a place. */
function describeMap(given: MapGiven, { cities, unplaced, groups }: Shown, texts: Texts): string {
  const { common, figures } = texts;
  const words = figures.map;
  const meanings = new Map(markMeanings(given.codebook, texts).map(({ meaning, text }) => [meaning, text]));
  const describeCase = ({ name, category, answer, isDirect }: Mapped) => {
    const facts = [category, answer === "" ? "" : (meanings.get(answer) ?? ""), isDirect ? "" : words.knownIndirectly];
    const details = facts.filter((fact) => fact !== "").join(", ");
    return details === "" ? name : `${name} (${details})`;
  };
  const ofGroups = groups.map(({ label, count, of, percent }) => {
    return `${label}${common.colon}${words.count(count, of)} (${common.percent(percent)})`;
  });
  const ofCities = cities.map(({ name, cases }) => `${name}${common.colon}${common.list(cases.map(describeCase))}`);
  const sentence = (parts: readonly string[]) => (parts.length === 0 ? "" : `${parts.join(common.semicolon)}.`);
  return [
    words.description(given.regions.features.length),
    cities.length === 0 ? "" : sentence(ofGroups),
    sentence(ofCities),
    unplaced.length === 0 ? "" : words.missing(common.list(unplaced.map(describeCase))),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function percentOf(count: number, of: number, { common }: Texts): string {
  return common.percent(of === 0 ? 0 : (100 * count) / of);
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
function labelledOf(all: readonly Mapped[], isFirst: boolean, given: MapGiven, texts: Texts): string[] {
  const { codebook } = given;
  const label = fieldWithRole(codebook, "label");
  const [first] = label === undefined ? [] : codesMeaning(label, "yes");
  if (label === undefined || first === undefined) return [];
  const yes = texts.label(label.field, first.code);
  const known = all.filter(({ answer }) => answer !== "");
  const count = known.filter(({ answer }) => answer === "yes").length;
  if (known.length === 0) return [];
  const { field } = label;
  const bounds = boundCases([{ field, holds: (value) => meaningOf(label, value) === "yes" }], given);
  const open = inBrackets(openIn(bounds, { count, of: known.length }, texts, isFirst));
  return [`${texts.figures.map.labelled(uncapital(texts.field(field)), yes, count, known.length)}${open}`];
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
