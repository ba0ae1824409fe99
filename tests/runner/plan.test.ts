import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planStages } from "../../pipeline/runner/plan.js";
import { tinyStages, tinyWorld } from "./tiny-pipeline.js";

test("the plan tells what would run and why, what may run after it, and writes nothing", async () => {
  const world = tinyWorld();
  const plan = () => planStages(tinyStages, world.options());
  expect(plan().map(({ because }) => because)).toEqual([["it never ran"], ["it never ran"]]);
  expect(world.outputs()).toEqual({});
  await world.run();
  expect(plan().map(({ state }) => state)).toEqual(["up to date", "up to date"]);
  writeFileSync(join(world.folder, "study/words.csv"), "word\nxyz\n");
  expect(world.shortly(plan())).toEqual([
    { stage: "1-lower", state: "would run", because: ["study/words.csv changed"] },
    { stage: "2-measure", state: "may run", because: ["1-lower runs first"] },
  ]);
});
