import { expect, test } from "vitest";
import { read } from "../../../notebooks/lib/read.js";
import { whatIf } from "../../../notebooks/lib/what-if.js";
import { agreement, claims, regions, study, values } from "../../../pipeline/schemas/index.js";
import { diagnosticsOf } from "../../lib/scratch.js";

test("what is supposed without a change is what the last run left", async () => {
  const { reference_date } = (await read(study)).parameters;
  expect(await whatIf({}).read(values)).toEqual(await read(values));
  expect(await whatIf({ reference_date }).read(values)).toEqual(await read(values));
});

const supposed = whatIf({ policy: "majority" });
test("another policy turns values and reaches the claims, in memory", async () => {
  expect((await supposed.read(claims)).length).toBe((await read(claims)).length);
  expect(await supposed.read(values)).not.toEqual(await read(values));
});

test("any setting can be supposed: without the second coder more values have a document that agrees", async () => {
  const corroborated = (rows: readonly { readonly status: string }[]) =>
    rows.filter(({ status }) => status === "corroborated").length;
  const alone = await whatIf({ coder: "first" }).read(values);
  expect(corroborated(alone)).toBeGreaterThan(corroborated(await read(values)));
  const without = await whatIf({ without_kinds: ["press_article"], events: false, least_grade: "stated" }).read(values);
  expect(corroborated(without)).toBeLessThan(corroborated(await read(values)));
});

test("a policy that does not exist is named", async () => {
  const [diagnostic] = await diagnosticsOf(() => whatIf({ policy: "loudest" as never }));
  expect(diagnostic).toContain("whatIf: parameters.policy");
});

test("read at the same time or one after the other, what is supposed is the same", async () => {
  const { read: alone } = supposed;
  const expected = [await alone(claims), await alone(values), await alone(agreement)];
  const { read: together } = whatIf({ policy: "majority" });
  expect(await Promise.all([together(claims), together(values), together(agreement)])).toEqual(expected);
  expect(expected[1]).not.toEqual(await read(values));
});

test("what cannot be had is refused each time, never replaced by what the last run left", async () => {
  const supposed = whatIf({ shapefile_encoding: "windows-1252" });
  const first = await diagnosticsOf(() => supposed.read(regions));
  expect(first.length).toBeGreaterThan(1);
  expect(await diagnosticsOf(() => supposed.read(regions))).toEqual(first);
  expect(await diagnosticsOf(() => supposed.read(values))).toEqual(first);
});
