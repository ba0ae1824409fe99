import { expect, test } from "vitest";
import { listOpposed } from "../../../pipeline/5-plot/report/list-opposed.js";
import { tables } from "./given.js";

const one = tables.values.find(({ status }) => status === "contested");
const own = tables.witnesses.filter(({ case_id, field }) => case_id === one?.case_id && field === one.field);

test("against a value stand the sources that contradict it", () => {
  if (one === undefined) return expect.fail("no value is contested");
  expect(one.dissenting).not.toBe("");
  expect(listOpposed(own)(one)).toEqual(one.dissenting.split(";"));
  expect(listOpposed([])({ ...one, status: "corroborated", dissenting: "" })).toEqual([]);
});

test("where neither side prevails, all stand against each other, each source once", () => {
  if (one === undefined) return expect.fail("no value is contested");
  const open = own.flatMap((row) => [row, row]).map((row) => ({ ...row, stance: "open" as const }));
  const undecided = { ...one, value: "", supporting: "", dissenting: "" };
  const ids = own.map(({ source_id }) => source_id);
  expect(ids.length).toBeGreaterThan(1);
  expect([...listOpposed(open)(undecided)].sort()).toEqual([...new Set(ids)].sort());
});
