import { expect, test } from "vitest";
import { figureId } from "../../../pipeline/5-plot/report/sections/charts.js";
import { defaultFigures } from "../../../pipeline/schemas/index.js";

test.each([
  { name: "sources", id: "figure-sources" },
  { name: "shares", id: "figure-shares" },
  { name: "structure", id: "figure-structure" },
  { name: "claims-table", id: "figure-claims-table" },
  { name: "block-tools", id: "figure-block-tools" },
  { name: "block", id: "block" },
  { name: "owner-income", id: "owner-income" },
])("the figure $name has the id $id on the page", ({ name, id }) => {
  expect(figureId(name)).toBe(id);
});

test("the figures of a study that lists none have their names for ids", () => {
  for (const { name } of defaultFigures(["tools"])) expect(figureId(name)).toBe(name);
});
