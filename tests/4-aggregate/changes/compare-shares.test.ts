import { expect, test } from "vitest";
import { compareShares } from "../../../pipeline/4-aggregate/changes/compare-shares.js";
import { type Change, shareChanges } from "../../../pipeline/schemas/index.js";
import { fieldOf, valueRow } from "../given.js";

const owner = fieldOf({ field: "owner", type: "code", codes: "town=Town;club=Club" });
const crafts = fieldOf({ field: "crafts", type: "codes", codes: "wool=Wool;clay=Clay" });
const valuesOf = (field: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([case_id, value]) => valueRow(case_id, field, value));

test("codes are compared on the cases that have a value on both dates, beside the counts of all on each", () => {
  const before = valuesOf("owner", { alpha: "town", beta: "town", gamma: "club", delta: "", zeta: "town|club" });
  const after = valuesOf("owner", { alpha: "club", beta: "town", gamma: "", delta: "club", zeta: "club", eta: "town" });
  // Of beta, nobody has said anything since; of gamma neither, but it has no value now.
  const silent = ["beta", "gamma"].map(
    (case_id) => ({ case_id, field: "owner", change: "not_stated_again" }) as Change,
  );
  const compared = {
    not_stated_again: "beta",
    in_both: 2,
    only_before: "gamma",
    only_after: "delta;zeta;eta",
    before_of: 3,
    after_of: 5,
  };
  expect(compareShares(before, after, [owner], silent)).toEqual([
    {
      ...{ field: "owner", code: "town", label: "Town", before_count: 2, after_count: 2, ...compared },
      ...{ before_in_both: 2, after_in_both: 1, gained: "", lost: "alpha" },
    },
    {
      ...{ field: "owner", code: "club", label: "Club", before_count: 1, after_count: 3, ...compared },
      ...{ before_in_both: 0, after_in_both: 1, gained: "alpha", lost: "" },
    },
  ]);
});

test("of a set, a case has each of its codes", () => {
  const before = valuesOf("crafts", { alpha: "wool+clay", beta: "wool" });
  const after = valuesOf("crafts", { alpha: "clay", beta: "wool+clay" });
  const rows = compareShares(before, after, [crafts], []);
  expect(
    rows.map(({ code, before_in_both, after_in_both, gained, lost }) => ({
      code,
      before_in_both,
      after_in_both,
      gained,
      lost,
    })),
  ).toEqual([
    { code: "wool", before_in_both: 2, after_in_both: 1, gained: "", lost: "alpha" },
    { code: "clay", before_in_both: 1, after_in_both: 2, gained: "beta", lost: "" },
  ]);
});

test("numbers and words have no shares", () => {
  expect(compareShares([], [], [fieldOf({ field: "staff", type: "number" })], [])).toEqual([]);
});

test("codes that are numbers, as many a form has them, are kept as others are", () => {
  const scale = fieldOf({ field: "scale", type: "code", codes: "1=Low;2=High" });
  const rows = compareShares(valuesOf("scale", { alpha: "1" }), valuesOf("scale", { alpha: "2" }), [scale], []);
  expect(rows.map(({ code, before_count, after_count }) => [code, before_count, after_count])).toEqual([
    ["1", 1, 0],
    ["2", 0, 1],
  ]);
  expect(String(Buffer.from(shareChanges.format(rows)))).toMatch(/^scale,1,Low,1,1,0,1,1,1,0,,alpha,,/m);
});
