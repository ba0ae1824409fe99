import { expect, test } from "vitest";
import { countBy } from "../../../pipeline/4-aggregate/shares/count-by.js";

const held = (case_id: string, field: string, code: string) => ({ case_id, field, code });

test("nothing held is nothing counted", () => {
  expect(countBy([])).toEqual(new Map());
});

test.each([
  { why: "a lone holding", holdings: [held("a", "labelling", "yes")], expected: { "labelling yes": 1 } },
  {
    why: "one code of two fields",
    holdings: [held("a", "lever_skills", "yes"), held("a", "lever_rnd", "yes"), held("b", "lever_rnd", "yes")],
    expected: { "lever_skills yes": 1, "lever_rnd yes": 2 },
  },
  {
    why: "years",
    holdings: [
      held("a", "creation_year", "2010"),
      held("b", "creation_year", "2010"),
      held("c", "creation_year", "2011"),
    ],
    expected: { "creation_year 2010": 2, "creation_year 2011": 1 },
  },
  {
    why: "codes with a dash",
    holdings: [
      held("a", "region", "MA-06"),
      held("b", "region", "MA-06"),
      held("c", "region", "MA-07"),
      held("c", "MA", "06-region"),
    ],
    expected: { "region MA-06": 2, "region MA-07": 1, "MA 06-region": 1 },
  },
  {
    why: "a range of years",
    holdings: [held("a", "creation_year", "2012..2013")],
    expected: { "creation_year 2012..2013": 1 },
  },
  {
    why: "codes that look like numbers",
    holdings: [held("a", "item", "01"), held("b", "item", "1")],
    expected: { "item 01": 1, "item 1": 1 },
  },
])("$why is counted by field and code", ({ holdings, expected }) => {
  expect(Object.fromEntries(countBy(holdings))).toEqual(expected);
});
