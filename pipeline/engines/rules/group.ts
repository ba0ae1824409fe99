import { type Field, formatValue } from "../../schemas/index.js";
import { addColumns, type Query } from "./query.js";
import {
  areEqual,
  type ComparableCell,
  codesIn,
  comparableOf,
  isNumeric,
  optionsIn,
  type TestimonyCell,
  type TestimonyCells,
  testimonyOf,
} from "./statement.js";
import type { Cells, Shape, Writer } from "./writer.js";

/** A value that may be concluded, with what supports it; the greater each of the last three, the better. */
export type GroupCell = ComparableCell | "sources" | "directness" | "day";
export function groupShapeOf(type: Field["type"]): Shape<GroupCell> {
  return [...comparableOf(type), "sources", "directness", "day"];
}

/** The testimony whose value begins a group, or the number from which on intervals have something in common; and who is in the group. */
const Seed = ["testimony", "at", "members"] as const;
type SeedCells = Cells<(typeof Seed)[number]>;

/**
 * Adds the groups of statements that can all hold together: `groupOverlapping` of 3-triangulate, with the support that `rankCandidates`
 * counts. For a column of testimonies there are then one of the distinct values that they name, and one of groups.
 */
export function group(query: Query, write: Writer, type: Field["type"], testimonies: string): Query {
  const Testimony = testimonyOf(type);
  const [named, values, firsts, starts] = ["named", "values", "firsts", "starts"].map(
    (name) => `${testimonies}_${name}`,
  );
  const of = { type, testimonies, named, values, firsts, starts } as Columns;
  const naming = addColumns(query, {
    [of.named]: write.filter(testimonies, Testimony, (one) => `${one("is_named")} = 1`),
  });
  const valued = addColumns(naming, {
    [of.values]: write.distinct(write.map(of.named, Testimony, (one) => one("value"))),
    ...(isNumeric(type) && { [of.starts]: startsOf(write, of) }),
  });
  const first = addColumns(valued, {
    [of.firsts]: write.mapItems(of.values, (value) =>
      write.first(write.filter(of.named, Testimony, (one) => `${one("value")} = ${value}`)),
    ),
  });
  const several = `${write.size(of.values)} > 1`;
  return addColumns(first, {
    [`${testimonies}_groups`]: write.choose(
      [[several, write.map(seedsOf(write, of), Seed, (seed) => groupOf(write, type, seed))]],
      // Nothing competes with it.
      write.map(of.firsts, Testimony, (one) =>
        write.record(groupShapeOf(type), (name) =>
          name === "sources" || name === "directness" || name === "day" ? write.whole("0") : one(name),
        ),
      ),
    ),
  });
}

/** The names of the columns that groups are made of. */
interface Columns {
  readonly type: Field["type"];
  readonly testimonies: string;
  readonly named: string;
  readonly values: string;
  readonly firsts: string;
  readonly starts: string;
}

function startsOf(write: Writer, { type, named }: Columns): string {
  const numbers = write.filter(named, testimonyOf(type), (one) => `${one("low")} <= ${one("high")}`);
  return write.distinct(write.map(numbers, testimonyOf(type), (one) => one("low")));
}

function seedsOf(write: Writer, of: Columns): string {
  const { type, testimonies, firsts } = of;
  const from = (list: string, isMember: (first: TestimonyCells, one: TestimonyCells) => string) =>
    write.map(list, testimonyOf(type), (first, record) =>
      seed(write, {
        testimony: record,
        at: isNumeric(type) ? first("low") : "0",
        members: write.filter(testimonies, testimonyOf(type), (one) => isMember(first, one)),
      }),
    );
  const hasSameValue = (first: TestimonyCells, one: TestimonyCells) => `${first("value")} = ${one("value")}`;
  if (type === "place") return from(firsts, hasSameValue);
  if (type === "text") return from(firsts, (first, one) => areEqual(type, first, one));
  if (type === "code" || type === "codes")
    return from(wholeSets(write, of), (first, one) =>
      write.someItem(optionsIn(write, one), (option) =>
        write.containsAll(codesIn(write, first("options")), codesIn(write, option)),
      ),
    );
  const words = write.filter(firsts, testimonyOf(type), (one) => `${one("low")} > ${one("high")}`);
  return write.concat(intervalSeeds(write, of), from(words, hasSameValue));
}

function seed(write: Writer, cells: Readonly<Record<(typeof Seed)[number], string>>): string {
  return write.record(Seed, (name) => cells[name]);
}

/** Values that no other makes true. A value that is named has one option. */
function wholeSets(write: Writer, { type, firsts }: Columns): string {
  const isPart = (one: TestimonyCells, other: TestimonyCells) =>
    write.containsAll(codesIn(write, other("options")), codesIn(write, one("options")));
  return write.filter(firsts, testimonyOf(type), (one) => {
    const isOtherWhole = (other: TestimonyCells) => `${other("value")} <> ${one("value")} AND ${isPart(one, other)}`;
    return `NOT ${write.some(firsts, testimonyOf(type), isOtherWhole)}`;
  });
}

/** The maximal cliques of intervals: one for each end at which one begins and before the next of which one ends. */
function intervalSeeds(write: Writer, { type, testimonies, named, starts }: Columns): string {
  const covers = (one: TestimonyCells, at: string) => `${one("low")} <= ${at} AND ${at} <= ${one("high")}`;
  const isMaximal = (at: string) =>
    write.some(testimonies, testimonyOf(type), (one) => {
      const reachesNext = write.someItem(starts, (next) => `${next} > ${at} AND ${next} <= ${one("high")}`);
      return `${covers(one, at)} AND NOT ${reachesNext}`;
    });
  return write.mapItems(write.filterItems(starts, isMaximal), (at) =>
    seed(write, {
      testimony: write.first(named),
      at,
      members: write.filter(testimonies, testimonyOf(type), (one) => covers(one, at)),
    }),
  );
}

function groupOf(write: Writer, type: Field["type"], cells: SeedCells): string {
  const first = write.cellsOf(testimonyOf(type), cells("testimony"));
  const members = cells("members");
  const ofMembers = (name: TestimonyCell) => write.map(members, testimonyOf(type), (one) => one(name));
  const named = write.filter(members, testimonyOf(type), (one) => `${one("is_named")} = 1`);
  const support = {
    sources: write.whole(write.size(write.distinct(ofMembers("independent_source")))),
    directness: write.whole(`7 - ${write.least(write.map(named, testimonyOf(type), (one) => one("grade")))}`),
    day: write.whole(write.greatest(write.map(named, testimonyOf(type), (one) => one("day")))),
  };
  const isSupport = (name: GroupCell): name is keyof typeof support => name in support;
  const common = isNumeric(type) ? intersectionOf(write, type, cells) : undefined;
  return write.record(groupShapeOf(type), (name) => {
    if (isSupport(name)) return support[name];
    return common === undefined ? first(name) : write.choose([[common.isInterval, common.cell(name)]], first(name));
  });
}

/** What intervals have in common; an end as it is written with the most decimals, which of the same number is the greatest text. */
function intersectionOf(write: Writer, type: Field["type"], cells: SeedCells) {
  const [low, members] = [cells("at"), cells("members")];
  const high = write.least(write.map(members, testimonyOf(type), (one) => one("high")));
  const endOf = (name: "low" | "high", text: "low_text" | "high_text", at: string) =>
    write.greatestText(
      write.map(
        write.filter(members, testimonyOf(type), (one) => `${one(name)} = ${at}`),
        testimonyOf(type),
        (one) => one(text),
      ),
    );
  const [least, most] = [endOf("low", "low_text", low), endOf("high", "high_text", high)];
  const value = write.choose(
    [[`${low} = ${high}`, write.greatest(write.list([least, most]))]],
    write.concatText(least, write.text(formatValue({ kind: "bounds" })), most),
  );
  const cellOf: Partial<Record<ComparableCell, string>> = { value, low, high };
  return { isInterval: `${low} <= ${high}`, cell: (name: ComparableCell) => cellOf[name] as string };
}
