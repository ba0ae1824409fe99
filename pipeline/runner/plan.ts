import { type RunOptions, survey } from "./run-pipeline.js";
import type { AnyStage } from "./stage.js";
import { currentEntry, reasonsToRun } from "./staleness.js";

export interface Plan {
  readonly stage: string;
  /** `may run`: only if an earlier stage's outputs come out different. */
  readonly state: "up to date" | "would run" | "may run";
  readonly because: readonly string[];
}

/** What a run would do, and why, without doing it. */
export function planStages(stages: readonly AnyStage[], options: RunOptions): Plan[] {
  const { store, manifest, fingerprint } = survey(options);
  const writers = new Map<string, string>();
  return stages.map((stage) => {
    const reasons = reasonsToRun(currentEntry(stage, store, fingerprint), manifest.stages[stage.name], store);
    const before = [
      ...new Set(Object.values(stage.reads).flatMap((artifact) => writers.get(store.name(artifact)) ?? [])),
    ];
    const state = reasons.length > 0 ? "would run" : before.length > 0 ? "may run" : "up to date";
    if (state !== "up to date")
      for (const artifact of Object.values(stage.writes)) writers.set(store.name(artifact), stage.name);
    return {
      stage: stage.name,
      state,
      because: state === "may run" ? before.map((name) => `${name} runs first`) : reasons,
    };
  });
}
