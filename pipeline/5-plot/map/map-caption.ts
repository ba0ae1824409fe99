import { captionOf } from "../layout/caption.js";
import type { Texts } from "../text/index.js";
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
  const top = groups[0] ?? largestCity(cities);
  const all = placed.length + unplaced.length;
  // Two cities of one group: the case has a place in the group, and none on the map.
  const between = unplaced.filter(({ city_group }) => city_group !== "").map(({ name }) => name);
  const labelled = [...placed, ...unplaced].filter(({ labelling }) => labelling === "yes").length;
  const percent = (count: number, of: number) => common.percent(of === 0 ? 0 : (100 * count) / of);
  const describeCase = ({ name, sector, labelling, isDirect }: Mapped) => {
    const facts = [
      sector,
      words.labelling[labelling as keyof typeof words.labelling] ?? "",
      isDirect ? "" : words.inferred,
    ];
    const details = facts.filter((fact) => fact !== "").join(", ");
    return details === "" ? name : `${name} (${details})`;
  };
  const listed = ({ name, cases }: City) => `${name}${common.colon}${common.list(cases.map(describeCase))}`;
  return {
    title:
      top === undefined || placed.length === 0
        ? words.nowhere(common.cases(all))
        : words.title(top.label, top.count, common.cases(top.of), percent(top.count, top.of), labelled, all),
    caption: {
      ...captionOf(given, ["city"], texts),
      what: words.what(common.cases(all), caption.asOf(given.reference_date)),
      notes: [
        words.placed(placed.length, placed.filter(({ isDirect }) => !isDirect).length),
        unplaced.length === 0 || placed.length === 0 || top === undefined
          ? ""
          : words.range(percent(top.count, all), percent(top.count + all - top.of, all), all),
        between.length === 0 ? "" : words.between(common.list(between)),
        words.boundaries(given.western_sahara),
        words.credit,
      ].filter((sentence) => sentence !== ""),
    },
    description: [
      words.description(given.regions.features.length),
      groups.length === 0
        ? ""
        : `${groups.map(({ label, count, of, percent: share }) => `${label}${common.colon}${words.count(count, of)} (${common.percent(share)})`).join(common.semicolon)}.`,
      cities.length === 0 ? "" : `${cities.map(listed).join(common.semicolon)}.`,
      unplaced.length === 0 ? "" : words.missing(common.list(unplaced.map(describeCase))),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  };
}

/** Where a study has no groups of cities, its largest city takes their place. */
function largestCity(cities: readonly City[]): { label: string; count: number; of: number } | undefined {
  const [first] = [...cities].sort((a, b) => b.cases.length - a.cases.length);
  const of = cities.reduce((sum, { cases }) => sum + cases.length, 0);
  return first && { label: first.name, count: first.cases.length, of };
}
