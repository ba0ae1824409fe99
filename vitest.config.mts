import { configDefaults, defineConfig } from "vitest/config";

// `unit` (npm run test:unit) is for the moment after a change: the folders that mirror those of pipeline/, in one process without isolation.
// It needs no process, canvas, browser or Python; a test there that does, or that takes seconds, is called *.slow.test.ts.
// tests/unit-tests.test.ts checks this. `slow` is all the rest, each file by itself. `npm test` runs both.
const unit = ["tests/{1-*,2-*,3-*,4-*,5-*,what-if,instrument,runner,schemas,lib}/**/*.test.ts"];
const slow = "tests/**/*.slow.test.ts";

const shared = {
  // No test is timed: a busy machine may take long, and only what never ends is stopped.
  ...{ testTimeout: 600_000, hookTimeout: 600_000 },
  // Every core: of two, Vitest alone would leave one idle.
  maxWorkers: "100%",
  // What was compiled for an earlier run, or for an earlier file of this one, is not compiled again unless it has changed.
  experimental: { fsModuleCache: true },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: unit,
          exclude: [...configDefaults.exclude, slow],
          pool: "threads",
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: "slow",
          include: [slow, "tests/**/*.test.ts"],
          exclude: [
            ...configDefaults.exclude,
            "tests/{1-*,2-*,3-*,4-*,5-*,what-if,instrument,runner,schemas,lib}/**/!(*.slow).test.ts",
          ],
        },
      },
    ],
  },
});
