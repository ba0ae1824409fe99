import { expect, test } from "vitest";
import {
  type Contribution,
  reachableSums,
} from "../../../../pipeline/4-aggregate/claims/sensitivity/reachable-sums.js";

const madeUp = (studyCase: string) => ({ case: studyCase, field: "colour", value: "red" });
const nothing = { first: 0, second: 0 };
const total = (cases: readonly (readonly Contribution[])[]) => reachableSums(cases, [nothing]);

/** Every choice of one option per cluster, tried one by one. */
function tryAll(cases: readonly (readonly Contribution[])[]): Map<string, number> {
  let all = [{ first: 0, second: 0, cost: 0 }];
  for (const options of cases) {
    all = all.flatMap((sum) =>
      options.map(({ sums: [{ first, second } = nothing], changes }) => ({
        first: sum.first + first,
        second: sum.second + second,
        cost: sum.cost + changes.length,
      })),
    );
  }
  const cheapest = new Map<string, number>();
  for (const { first, second, cost } of all) {
    const key = `${first} ${second}`;
    cheapest.set(key, Math.min(cost, cheapest.get(key) ?? cost));
  }
  return cheapest;
}

/** Made-up options, different for every seed, the same on every run. */
function makeUp(seed: number): Contribution[][] {
  const draw = (salt: number, below: number) => Math.floor(Math.abs(Math.sin(seed * 12.9 + salt * 78.2)) * 1e4) % below;
  return Array.from({ length: 6 }, (_, studyCase) =>
    Array.from({ length: 1 + draw(studyCase, 3) }, (_, index) => {
      const second = draw(studyCase * 7 + index, 2);
      const first = second * draw(studyCase * 5 + index + 1, 2);
      return {
        sums: [{ first, second }],
        changes: Array.from({ length: index }, () => madeUp(`made_up_${studyCase}`)),
      };
    }),
  );
}

test.each(Array.from({ length: 25 }, (_, seed) => ({ seed })))(
  "what can be reached, and by how few changes, is what trying all finds: $seed",
  ({ seed }) => {
    const found = total(makeUp(seed)).map(
      ({ sums: [{ first, second } = nothing], changes }) => [`${first} ${second}`, changes.length] as const,
    );
    expect(new Map(found)).toEqual(tryAll(makeUp(seed)));
  },
);

test("with no clusters, only nothing can be reached", () => {
  expect(total([])).toEqual([{ sums: [nothing], changes: [] }]);
});

test("two hundred contested clusters, 2^200 choices, end at once", () => {
  const contested = [
    { sums: [{ first: 1, second: 1 }], changes: [] },
    { sums: [{ first: 0, second: 1 }], changes: [madeUp("x")] },
  ];
  const states = total(Array.from({ length: 200 }, () => contested));
  expect(states).toHaveLength(201);
});
