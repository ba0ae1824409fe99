import type { Noun } from "../../../schemas/index.js";
import type { ChoiceName } from "../../../schemas/results/multiverse.js";
import { terms } from "./terms.js";

export const multiverse = ({ many }: Noun) => ({
  title: (kept: number, keptOrUntestable: number, all: number, combinations: number) => {
    const choices = `${combinations} combinations of choices`;
    const every = `all ${choices}`;
    const some = `under some${kept + keptOrUntestable > 0 ? "" : ` of ${choices}`}`;
    const parts = [
      { count: kept, one: `keeps its verdict under ${every}`, many: `keep their verdict under ${every}` },
      kept > 0
        ? { count: keptOrUntestable, one: "keeps it or is untestable", many: "keep it or are untestable" }
        : {
            count: keptOrUntestable,
            one: `keeps its verdict or is untestable under ${every}`,
            many: `keep their verdict or are untestable under ${every}`,
          },
      {
        count: all - kept - keptOrUntestable,
        one: `gets another verdict ${some}`,
        many: `get another verdict ${some}`,
      },
    ].filter(({ count }) => count > 0);
    const [first] = parts;
    if (parts.length === 1)
      return all === 1 ? `The only testable claim ${first?.one}` : `All ${all} testable claims ${first?.many}`;
    const listed = parts.map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`);
    return `Of ${all} testable claims, ${listed.slice(0, -1).join(", ")}${parts.length > 2 ? "," : ""} and ${listed.at(-1)}`;
  },
  what: (all: number, combinations: number) =>
    `${all} ${all === 1 ? "claim" : "claims"} judged under ${combinations} ${combinations === 1 ? "combination" : "combinations"} of choices: policy, evidence and sources, and day and coder where there are several.`,
  note: `Combinations are not equally plausible: a share of them is not a probability. Result: lowest and highest of all combinations, without those that are untestable, as a percentage, as a lead in number of ${many}, or as a number. Turned by: every smallest set of other choices that gives another verdict, and that verdict; untestable counts only where no choices give a testable one.`,
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
