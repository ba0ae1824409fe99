import type { Noun } from "../../../schemas/index.js";
import type { ChoiceName } from "../../../schemas/results/multiverse.js";
import { terms } from "./terms.js";

export const multiverse = ({ many }: Noun) => ({
  title: (kept: number, keptOrUntestable: number, all: number, combinations: number) => {
    const others = all - kept - keptOrUntestable;
    return `Of ${all} testable ${all === 1 ? "claim" : "claims"}, ${kept} ${kept === 1 ? "keeps its" : "keep their"} verdict under all ${combinations} combinations of choices, ${keptOrUntestable} ${keptOrUntestable === 1 ? "keeps it or is" : "keep it or are"} untestable, and ${others} ${others === 1 ? "gets" : "get"} another verdict under some`;
  },
  what: (all: number, combinations: number) =>
    `${all} ${all === 1 ? "claim" : "claims"} judged under ${combinations} ${combinations === 1 ? "combination" : "combinations"} of policy, least grade of evidence, reference date, coder and kinds of source.`,
  note: `Combinations are not equally plausible: a share of them is not a probability. Result: lowest and highest of all combinations, without those that are untestable, as a percentage, as a lead in number of ${many}, or as a number that documents or a published table give. Turned by: every smallest set of other choices that gives another verdict, and that verdict; untestable counts only where no choices give a testable one.`,
  description: "A bar for each claim, divided by the verdict of each combination.",
  head: { claim: "Claim, paraphrased", kept: "Verdict kept in", result: "Result", turned: "Turned by" },
  axis: (combinations: number) => `Combinations (of ${combinations})`,
  kept: (verdict: string, count: number, all: number) => `${verdict}, ${count} of ${all}`,
  result: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  none: "no choice",
  turned: (sets: readonly string[], all: number, verdict: string) =>
    `${sets.join("; or ")}${all > sets.length ? `; or ${all - sets.length} more such sets` : ""} → ${verdict}`,
  choice: (choice: ChoiceName, option: string): string => {
    switch (choice) {
      case "policy":
        return `policy ${option}`;
      case "least_grade":
        return `least grade: ${terms.evidence[option] ?? option}`;
      case "reference_date":
        return `as of ${option}`;
      case "coder":
        return `coder: ${option}`;
      case "without_kinds":
        return `without kind: ${(terms.kind as Readonly<Record<string, string>>)[option] ?? option}`;
    }
  },
});
