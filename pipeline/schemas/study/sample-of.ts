import type { Case } from "./study.js";

/** The cases that the study counts, in their order; the others are only named. */
export function sampleOf(cases: readonly Case[]): Case[] {
  return cases.filter(({ in_sample }) => in_sample === "yes");
}
