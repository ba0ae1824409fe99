import { expect, test } from "vitest";
import { readStudy } from "../../pipeline/commands/study.js";
import { mapLines } from "../../pipeline/schemas/index.js";
import { copyTinyWorld, tinyWorld } from "../tiny-world/run-tiny-world.js";
import { editStudy } from "./change.js";

const border = (map_line: string) => readStudy(tinyWorld, { map_line });

test("another style takes the place of the line's own", () => {
  const { map, parameters } = border("made_up_border=clip");
  expect(mapLines(map, parameters.map_line).map(({ id, style }) => `${id} ${style}`)).toEqual(["made_up_border clip"]);
});

test.each([
  {
    given: "border=solid",
    message: '--map-line: expected a line of the map (made_up_border), but found "border"',
  },
  {
    given: "made_up_border=dotted",
    message:
      '--map-line: expected one of dashed, solid, none, clip, but found "dotted"; give it as made_up_border=dashed',
  },
  {
    given: "made_up_border",
    message: '--map-line: expected one of dashed, solid, none, clip, but found ""; give it as made_up_border=dashed',
  },
  { given: "=solid", message: '--map-line: expected a line of the map (made_up_border), but found ""' },
])("--map-line $given is refused", ({ given, message }) => {
  expect(() => border(given)).toThrow(message);
});

test("a study without lines has none that could be drawn otherwise", () => {
  const study = copyTinyWorld();
  editStudy((all) => Object.assign(all, { map: { credits: ["Made up."] } }))(study);
  expect(() => readStudy(study, { map_line: "border=solid" })).toThrow(
    '--map-line: expected a map with lines, but found "border" and none in the study',
  );
});
