import { anaesthetists } from "./anaesthetists.js";
import { makeWorld, type World, type WorldPlan } from "./make-world.js";
import { compared, measureWorld, type Outcome } from "./measure-world.js";
import { plans } from "./plans.js";

/** How many worlds are made of each plan: with the seeds 1 to this. */
const worldsPerPlan = 20;

export interface Measured {
  readonly plan: Pick<WorldPlan, "name" | "description" | "cases">;
  readonly worlds: number;
  /** By policy, over all worlds of the plan. */
  readonly outcomes: ReadonlyMap<string, Readonly<Record<keyof Outcome, Spread>>>;
}

export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Every policy on every plan: all policies are given the same worlds. */
export function measurePlans(): Measured[] {
  return plans.map((plan) => measure(plan, worldsOf(plan)));
}

/** Every policy on the table of 1979, with each of its observers in turn as the survey. */
export function measureAnaesthetists(): Measured {
  const description =
    "45 patients, five observers; compared with the classes of the authors' own model, not against truth";
  return measure({ name: "Dawid & Skene 1979", description, cases: 45 }, anaesthetists());
}

function worldsOf(plan: WorldPlan): World[] {
  return Array.from({ length: worldsPerPlan }, (_, index) => makeWorld(plan, index + 1));
}

function measure(plan: Measured["plan"], worlds: readonly World[]): Measured {
  const outcomes = compared.map(([name, policy]) => {
    const all = worlds.map((world) => measureWorld(world, policy));
    return [name, spreadOf(all)] as const;
  });
  return { plan, worlds: worlds.length, outcomes: new Map(outcomes) };
}

function spreadOf(outcomes: readonly Outcome[]): Record<keyof Outcome, Spread> {
  const spread = (key: keyof Outcome): Spread => {
    const shares = outcomes.map((outcome) => outcome[key]);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return { mean, low: Math.min(...shares), high: Math.max(...shares) };
  };
  return {
    right: spread("right"),
    wrongContested: spread("wrongContested"),
    wrongUncontested: spread("wrongUncontested"),
    noValue: spread("noValue"),
    contested: spread("contested"),
    missing: spread("missing"),
  };
}
