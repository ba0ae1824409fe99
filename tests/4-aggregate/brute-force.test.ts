import { describe, expect, test } from "vitest";
import { judgeClaims } from "../../pipeline/4-aggregate/judge-claims.js";
import { type Claim, type Condition, hedges, type Measure } from "../../pipeline/artifacts.js";
import { combinations, type Draw, drawFrom, type Fate, fateOf, fieldsOf, makeUp, type World } from "./try-all.js";

// The quick way and the plain one must agree on every made-up study, whatever is measured and however it is hedged.

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
const kinds = ["clusters", "each", "leading"] as const;

function makeUpMeasure(kind: (typeof kinds)[number], draw: Draw): Measure {
  const one = () => draw(conditions);
  // Of two fields at most, or there are too many combinations to try.
  const first = one();
  const like = (conditions: readonly Condition[]) => conditions.filter(({ field }) => field === first.field);
  const among = draw([[], [], [one()]]);
  const other = among.length > 0 ? draw(like(conditions)) : one();
  if (kind === "clusters") return { kind, where: draw([[first], [first, other]]), among };
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

function makeUpClaim(kind: (typeof kinds)[number], hedge: Claim["hedge"], draw: Draw): Claim {
  const figures: Claim["published"][] = [0, 25, 33, 50, 75, 100].map((figure) => ({ kind: "percent", figure }));
  const counts: Claim["published"][] = [1, 2].map((figure) => ({ kind: "count", figure }));
  const published = draw([...figures, ...counts]);
  const text = { id: "made_up", section: "1", says: "Made up.", note: "Made up." };
  return { ...text, published, hedge, measure: makeUpMeasure(kind, draw), accepted: "reproduced" };
}

/** Everything that the pipeline says of a claim, found by trying all. */
function tryAll(claim: Claim, world: World) {
  const seen = (anyMistake: boolean) =>
    [...combinations(world, claim.measure as Measure, anyMistake)].map(({ values, changes }) => {
      return { ...fateOf(claim, world, values), changes };
    });
  const admissible = seen(false);
  const now = admissible.find(({ changes }) => changes === 0) as Fate;
  const sizes = admissible.map(({ size }) => size).filter((size) => size !== undefined);
  const toTurn = (fates: (Fate & { changes: number })[]) => {
    const turned = fates.filter(({ holds }) => holds !== now.holds).map(({ changes }) => changes);
    return turned.length === 0 ? undefined : Math.min(...turned);
  };
  return {
    size: now.size,
    holds: now.holds,
    canHold: admissible.some(({ holds }) => holds),
    range: [Math.min(...sizes), Math.max(...sizes)],
    flips: toTurn(admissible),
    mistakes: toTurn(seen(true)),
  };
}

describe.each(kinds)("what is measured is %s", (kind) => {
  test.each(hedges)(
    "hedged %s: range, flips and mistakes are what trying all combinations finds",
    (hedge) => {
      for (let seed = 0; seed < 20; seed++) {
        const draw = drawFrom(1000 * hedges.indexOf(hedge) + 10 * seed + kinds.indexOf(kind));
        const claim = makeUpClaim(kind, hedge, draw);
        const world = makeUp(fieldsOf(claim.measure as Measure).length === 1 ? draw([4, 5]) : 3, draw);
        const [judged] = judgeClaims({ claims: [claim], answers: world.answers, ecosystems: [] });
        const judgement = judged?.tested?.judgement;
        const { holds, canHold, size, ...expected } = tryAll(claim, world);
        const found = {
          range: judgement?.range,
          flips: judgement?.flip()?.length,
          mistakes: judgement?.mistake()?.length,
        };
        const told = `seed ${seed}: ${JSON.stringify(claim.measure)}, ${JSON.stringify(claim.published)}`;
        expect(found, told).toEqual(expected);
        if (judged?.row.verdict === "reproduced") expect(holds, told).toBe(true);
        if (judged?.row.verdict === "contradicted") expect(canHold, told).toBe(false);
        const shown = kind === "leading" ? judged?.row.count : judged?.row.percent;
        expect(shown, told).toBe(size === undefined ? "" : kind === "leading" ? String(size) : size.toFixed(1));
        for (const changes of [judgement?.flip(), judgement?.mistake()]) {
          if (changes) expect(afterwards(claim, world, changes).holds, `${told}: ${changes}`).toBe(!holds);
        }
      }
    },
    60_000,
  );
});

/** The claim's fate once these values are read otherwise. */
function afterwards(claim: Claim, world: World, changes: readonly string[]): Fate {
  const values = new Map([...world.cells].map(([key, { value }]) => [key, value]));
  for (const [key = "", value = ""] of changes.map((change) => change.split("="))) values.set(key, value);
  return fateOf(claim, world, values);
}

test("a total is stated, and nothing can be read otherwise", () => {
  const measure = { kind: "total" as const, ecosystem: "Zone", counted: "zones" };
  const claim: Claim = {
    ...makeUpClaim("clusters", "exactly", drawFrom(1)),
    measure,
    published: { kind: "count", figure: 4 },
  };
  const zone = { ecosystem: "Zone", origin: "", origin_year: 1995, order: 1, count: 4, counted: "zones" };
  const [judged] = judgeClaims({ claims: [claim], answers: makeUp(3, drawFrom(1)).answers, ecosystems: [zone] });
  expect(judged?.tested?.judgement).toMatchObject({ verdict: "reproduced", range: [4, 4] });
  expect([judged?.tested?.judgement.flip(), judged?.tested?.judgement.mistake()]).toEqual([undefined, undefined]);
});
