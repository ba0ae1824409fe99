import { expect, test } from "vitest";
import { packLanes, type Span } from "../../../pipeline/5-plot/layout/pack-lanes.js";

const spans = (...given: Span[]) => given;

test.each([
  { what: "none", given: spans(), lanes: [] },
  { what: "one", given: spans([3, 8]), lanes: [0] },
  { what: "equal ones", given: spans([0, 5], [0, 5], [0, 5]), lanes: [0, 1, 2] },
  { what: "apart", given: spans([0, 5], [6, 11]), lanes: [0, 0] },
  { what: "nearer than the gap", given: spans([0, 5], [5.5, 11]), lanes: [0, 1] },
  { what: "a free lane below a taken one", given: spans([0, 5], [2, 9], [7, 8]), lanes: [0, 1, 0] },
  { what: "room to the left of an earlier one", given: spans([20, 25], [0, 5], [0, 30]), lanes: [0, 0, 1] },
])("$what: lanes $lanes", ({ given, lanes }) => {
  expect(packLanes(given, 1)).toEqual(lanes);
});
