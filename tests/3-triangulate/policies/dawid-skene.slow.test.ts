import * as fc from "fast-check";
import { expect, test } from "vitest";
import { estimateAccuracies } from "../../../pipeline/3-triangulate/policies/estimate-accuracies.js";
import { estimateClasses } from "../../../pipeline/3-triangulate/policies/estimate-classes.js";

const someVotes = fc.array(
  fc.record({
    item: fc.constantFrom(..."abcdefghijklmnopq"),
    observer: fc.constantFrom("press", "web", "ministry", "report"),
    category: fc.constantFrom("yes", "no", "unsure"),
  }),
  { maxLength: 80 },
);

test.each([{ estimate: estimateClasses }, { estimate: estimateAccuracies }])(
  "whatever the votes, the log-posterior of $estimate.name never falls, and the steps go on until it no longer rises",
  ({ estimate }) => {
    fc.assert(
      fc.property(someVotes, (cast) => {
        const { logPosteriors } = estimate(cast);
        const gains = logPosteriors.slice(1).map((now, step) => now - (logPosteriors[step] as number));
        expect(Math.min(0, ...gains)).toBeGreaterThan(-1e-9);
        if (cast.length > 0) expect(gains.at(-1)).toBeLessThan(1e-9);
      }),
      { seed: 20231231, numRuns: 100 },
    );
  },
);
