import { configDefaults, defineConfig } from "vitest/config";

// `unit` (npm run test:unit) is for the moment after a change: the folders that mirror those of pipeline/. It needs no process, canvas, browser
// or Python; a test there that does, or that takes seconds, is called *.slow.test.ts. tests/unit-tests.test.ts checks this. `slow` is all
// the rest. Both run their files without isolation, as loading the program anew for each file would take longer than most of them; a file
// that replaces modules is called *.alone.test.ts, and has a process of its own. `npm test` runs all.
const unit = "tests/{1-*,2-*,3-*,4-*,5-*,what-if,instrument,runner,schemas,lib}/**";
const alone = "tests/**/*.alone.test.ts";

const shared = {
  // No test is timed: a busy machine may take long, and only what never ends is stopped.
  ...{ testTimeout: 600_000, hookTimeout: 600_000 },
  // Every core: of two, Vitest alone would leave one idle.
  maxWorkers: "100%",
  // What was compiled for an earlier run, or for an earlier file of this one, is not compiled again unless it has changed.
  experimental: { fsModuleCache: true },
  // What a test watches or replaces for itself does not reach the next.
  ...{ restoreMocks: true, unstubEnvs: true },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: [`${unit}/*.test.ts`],
          exclude: [...configDefaults.exclude, `${unit}/*.{slow,alone}.test.ts`],
          pool: "threads",
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: "slow",
          include: ["tests/**/*.test.ts"],
          exclude: [...configDefaults.exclude, `${unit}/!(*.slow).test.ts`, alone],
          isolate: false,
        },
      },
      { test: { ...shared, name: "alone", include: [alone] } },
    ],
  },
});
