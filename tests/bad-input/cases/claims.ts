import { type BadStudy, rewrite } from "../change.js";

const file = "paper/claims.json";
const published = (kind: string, figure: unknown) => ({ published: { kind, figure } });
const mixed = { kind: "cases", where: [{ field: "governance", in: ["mixed"] }], among: [] };
const industrial = { kind: "cases", where: [{ field: "vocation", in: ["industrial"] }], among: [] };

/** The first claim, half_mixed, with some of its parts in place of its own, and others after it that differ from it. */
const change = (parts: object, ...others: readonly object[]) =>
  rewrite(file, (text) => {
    const [first, ...rest] = JSON.parse(text);
    return JSON.stringify(
      [{ ...first, ...parts }, ...others.map((other) => ({ ...first, ...other })), ...rest],
      null,
      2,
    );
  });

/** What is published is printed text, and the parts of a breakdown belong together. */
// biome-ignore format: a table is read row by row
export const claims: readonly BadStudy[] = [
  { why: "a percentage given as a number", change: change(published("percent", 67)), at: `study/${file}:8: half_mixed: [0].published.figure` },
  { why: "a percentage with its sign", change: change(published("percent", "67 %")), at: `study/${file}:8: half_mixed: [0].published.figure` },
  { why: "a percentage with a decimal comma", change: change(published("percent", "66,7")), at: `study/${file}:8: half_mixed: [0].published.figure` },
  { why: "a percentage above 100", change: change(published("percent", "167")), at: `study/${file}:8: half_mixed: [0].published.figure` },
  { why: "a percentage without a figure", change: change({ published: { kind: "percent" } }), at: `study/${file}:6: half_mixed: [0].published.figure` },
  { why: "a count given as text", change: change(published("count", "2")), at: `study/${file}:8: half_mixed: [0].published.figure` },
  { why: "a breakdown with a count", change: change({ breakdown: "modes" }, { id: "two_mixed", breakdown: "modes", ...published("count", 2) }), at: `study/${file}:27: two_mixed` },
  { why: "a breakdown with a comparison", change: change({ breakdown: "modes" }, { id: "most_mixed", breakdown: "modes", published: { kind: "comparison" }, qualifier: "majority" }), at: `study/${file}:27: most_mixed` },
  { why: "a breakdown by two fields", change: change({ breakdown: "modes", measure: mixed }, { id: "third_industrial", breakdown: "modes", ...published("percent", "33"), measure: industrial }), at: `study/${file}:27: third_industrial` },
];
