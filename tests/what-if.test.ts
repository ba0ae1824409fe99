import { expect, test } from "vitest";
import { claims, study, values } from "../pipeline/artifacts.js";
import { read } from "../pipeline/read.js";
import { whatIf } from "../pipeline/what-if.js";
import { problemsOf } from "./lib/scratch.js";

test("what is supposed without a change is what the last run left", async () => {
  const { reference_date } = (await read(study)).parameters;
  expect(await whatIf({}).read(values)).toEqual(await read(values));
  expect(await whatIf({ reference_date }).read(values)).toEqual(await read(values));
});

test("another policy turns values and reaches the claims, in memory", async () => {
  const supposed = whatIf({ policy: "majority" });
  expect((await supposed.read(claims)).length).toBe((await read(claims)).length);
  expect(await supposed.read(values)).not.toEqual(await read(values));
});

test("a policy that does not exist is named", async () => {
  const [problem] = await problemsOf(() => whatIf({ policy: "loudest" as never }));
  expect(problem).toContain("whatIf: parameters.policy");
});
