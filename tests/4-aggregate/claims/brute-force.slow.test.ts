import { describe, expect, test } from "vitest";
import { type Judged, judgeClaims } from "../../../pipeline/4-aggregate/claims/judge-claims.js";
import { sizeOf } from "../../../pipeline/4-aggregate/claims/result-size.js";
import { formatChanges } from "../../../pipeline/4-aggregate/claims/sensitivity/change.js";
import { roundTo } from "../../../pipeline/lib/round.js";
import { type Claim, type Condition, type Measure, qualifiers } from "../../../pipeline/schemas/index.js";
import { type Draw, drawFrom, fieldsOf, judgePlainly, makeUp, type World, waysToChange } from "./try-all.js";

// The quick way and the plain one must agree on every made-up study, whatever is measured and whatever the qualifier.

const conditions: Condition[] = [
  { field: "colour", in: ["red"] },
  { field: "colour", in: ["blue", "green"] },
  { field: "traits", in: ["big"] },
  { field: "traits", exactly: ["big"] },
  { field: "traits", exactly: ["old", "big"] },
  { field: "year", from: 2011 },
  { field: "year", to: 2010 },
  { field: "year", from: 2010, to: 2011 },
];
const kinds = ["cases", "each", "leading"] as const;

function makeUpMeasure(kind: (typeof kinds)[number], draw: Draw): Measure {
  const one = () => draw(conditions);
  // Of two fields at most, or there are too many combinations to try.
  const first = one();
  const like = (conditions: readonly Condition[]) => conditions.filter(({ field }) => field === first.field);
  const among = draw([[], [], [one()]]);
  const other = among.length > 0 ? draw(like(conditions)) : one();
  if (kind === "cases") return { kind, where: draw([[first], [first, other]]), among };
  if (kind === "each")
    return {
      kind,
      options: draw([
        [first, other],
        [first, other, draw(like(conditions))],
      ]),
      among,
    };
  return {
    kind,
    order: draw(["most", "fewest"]),
    leaders: [first],
    others: draw([[other], [other, draw(like(conditions))]]),
    among,
  };
}

function makeUpClaim(kind: (typeof kinds)[number], qualifier: Claim["qualifier"], draw: Draw): Claim {
  const figures: Claim["published"][] = ["0", "25", "33", "38", "40", "50", "60", "75", "100"].map((figure) => ({
    kind: "percent",
    figure,
  }));
  const counts: Claim["published"][] = [1, 2].map((figure) => ({ kind: "count", figure }));
  const published = draw([...figures, ...counts]);
  const text = { id: "made_up", section: "1", paraphrase: "Made up.", note: "Made up." };
  return { ...text, published, qualifier, measure: makeUpMeasure(kind, draw), accepted: "reproduced" };
}

/** Everything that the pipeline says of a claim, found by trying all. */
function tryAll(claim: Claim, world: World) {
  const judge = judgePlainly(claim, world);
  const own = judge(new Map());
  const turnBy = (anyMistake: boolean) => {
    if (own.verdict === "impossible" || own.verdict === "untestable") return undefined;
    for (const changes of waysToChange(world, claim.measure as Measure, anyMistake))
      if (judge(changes).state !== own.state) return changes.size;
    return undefined;
  };
  return { ...own, tipping: turnBy(false), errorTipping: turnBy(true), judge };
}

const seen = new Set<string>();

/** What the pipeline says of a claim is what trying all finds. */
function expectSame(claim: Claim, world: World, message: string) {
  const [judged] = judgeClaims({ claims: [claim], answers: world.answers, totals: [] });
  const { row, judgement } = judged as Judged;
  const { judge, size, range, state, ...expected } = tryAll(claim, world);
  const [tipping, error] = [judgement?.tippingPoint(), judgement?.errorTippingPoint()];
  expect(
    {
      ...{ verdict: row.verdict, holds: row.holds },
      ...{ tipping: tipping?.changes.length, errorTipping: error?.changes.length },
    },
    message,
  ).toEqual(expected);
  const unit = claim.measure?.kind === "leading" ? "lead" : "share";
  const { low, high } = judgement?.bounds() ?? {};
  const sizes = [low && sizeOf(low, unit), high && sizeOf(high, unit)];
  expect([sizes[0] ?? Number.POSITIVE_INFINITY, sizes[1] ?? Number.NEGATIVE_INFINITY], message).toEqual(range);
  const shown = claim.measure?.kind === "leading" ? row.count : row.percent;
  expect(shown, message).toBe(size === undefined ? null : claim.measure?.kind === "leading" ? size : roundTo(size, 1));
  for (const turn of [tipping, error]) {
    if (turn === undefined) continue;
    const changes = new Map(turn.changes.map(({ case: studyCase, field, value }) => [`${studyCase}.${field}`, value]));
    const then = judge(changes);
    const holds = turn.holds === undefined ? "" : turn.holds ? "yes" : "no";
    expect([turn.verdict, holds], `${message}: ${formatChanges(turn.changes)}`).toEqual([then.verdict, then.holds]);
    expect(then.state, message).not.toBe(state);
    seen.add(`${state} to ${then.state}`);
  }
}

describe.each(kinds)("what is measured is %s", (kind) => {
  test.each(qualifiers)(
    "qualified %s: verdict, bounds and tipping points are what trying all combinations finds",
    (qualifier) => {
      for (let seed = 0; seed < 60; seed++) {
        const draw = drawFrom(1000 * qualifiers.indexOf(qualifier) + 10 * seed + kinds.indexOf(kind));
        const claim = makeUpClaim(kind, qualifier, draw);
        const world = makeUp(fieldsOf(claim.measure as Measure).length === 1 ? draw([4, 5]) : 3, draw);
        expectSame(claim, world, `seed ${seed}: ${JSON.stringify(claim.measure)}, ${JSON.stringify(claim.published)}`);
      }
    },
  );
});

test("the made-up claims turn in every way that there is", () => {
  for (const [from, to] of [
    ["true", "open"],
    ["true", "false"],
    ["true", "few"],
    ["open", "true"],
    ["open", "false"],
    ["open", "few"],
    ["false", "true"],
    ["false", "open"],
  ])
    expect(seen).toContain(`${from} to ${to}`);
});

test("a total is stated, and nothing can be read otherwise", () => {
  const measure = { kind: "total" as const, form: "Zone", counted: "zones" };
  const claim: Claim = {
    ...makeUpClaim("cases", "exactly", drawFrom(1)),
    measure,
    published: { kind: "count", figure: 4 },
  };
  const zone = { form: "Zone", origin: "", origin_year: 1995, order: 1, count: 4, counted: "zones" };
  const [judged] = judgeClaims({ claims: [claim], answers: makeUp(3, drawFrom(1)).answers, totals: [zone] });
  expect(judged?.judgement).toMatchObject({ verdict: "restated" });
  expect(judged?.judgement?.bounds()).toMatchObject({ low: { first: 4 }, high: { first: 4 } });
  expect([judged?.judgement?.tippingPoint(), judged?.judgement?.errorTippingPoint()]).toEqual([undefined, undefined]);
});
