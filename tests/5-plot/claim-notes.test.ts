import { expect, test } from "vitest";
import { claimNotes } from "../../pipeline/5-plot/claim-notes.js";
import { textsFor } from "../../pipeline/5-plot/text/index.js";
import * as madeUp from "./made-up.js";

const texts = textsFor("en", madeUp);
const exactly = { qualifier: "exactly" as const, published: "60 %" };
const share = { ...exactly, needs: "" as const, count: 8, percent: 57.1, low: "8/17 (47.1)", high: "11/17 (64.7)" };
const lead = { ...exactly, needs: "" as const, count: 4, percent: null, low: "3", high: "7" };

test.each([
  { why: "a share within its range needs no note", row: share, notes: 0 },
  { why: "a share below its range does", row: { ...share, low: "10/17 (58.8)" }, notes: 1 },
  { why: "a share above its range does", row: { ...share, high: "9/17 (52.9)" }, notes: 1 },
  { why: "a lead within its range needs none", row: lead, notes: 0 },
  { why: "a lead below its range does", row: { ...lead, low: "5" }, notes: 1 },
  { why: "what is not measured has no range", row: { ...lead, count: null, low: "", high: "" }, notes: 0 },
  {
    why: "a percentage that supposes something has one of its own",
    row: { ...share, needs: "nearest_10" as const },
    notes: 1,
  },
])("$why", ({ row, notes }) => {
  expect(claimNotes([share, row], texts)).toHaveLength(notes);
});

test("how near about a percentage is, is explained as what it supposes", () => {
  const about = { ...share, qualifier: "approximately" as const };
  const { needsNote, needsMeans } = texts.figures.claims;
  expect(claimNotes([about], texts)).toEqual([needsNote(needsMeans.nearest_10)]);
  expect(claimNotes([{ ...about, published: "35 %" }], texts)).toEqual([needsNote(needsMeans.nearest_5)]);
});

test("each note is written once", () => {
  const row = { ...share, needs: "sum_to_100" as const, low: "10/17 (58.8)" };
  const { needsNote, needsMeans, outsideNote } = texts.figures.claims;
  expect(claimNotes([row, row], texts)).toEqual([needsNote(needsMeans.sum_to_100), outsideNote]);
});

test("of what percentages suppose, only what occurs is explained", () => {
  const notes = (...needs: ("sum_to_100" | "nearest_5" | "own_rounding")[]) =>
    claimNotes(
      needs.map((need) => ({ ...share, needs: need })),
      texts,
    )[0]?.replace(/^.*rounding: /, "");
  expect(notes("nearest_5")).toBe("rounding to the nearest 5.");
  expect(notes("own_rounding", "nearest_5")).toBe(
    "rounding to the nearest 5 or parts that were not all rounded in one way.",
  );
  expect(notes("own_rounding", "nearest_5", "sum_to_100")).toBe(
    "parts made to sum to 100, rounding to the nearest 5 or parts that were not all rounded in one way.",
  );
});
