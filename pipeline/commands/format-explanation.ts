import { wrap } from "../lib/wrap.js";
import type { Value } from "../schemas/index.js";
import type { Explanation, Testimony } from "./explain.js";

const width = 100;

const meaning: Readonly<Record<Value["status"], string>> = {
  corroborated: "the questionnaire and an independent document say the same",
  contested: "admissible sources disagree",
  "primary-only": "it rests on the questionnaire alone",
  "secondary-only": "it rests on documents alone",
  missing: "no admissible source says",
};

/** An explanation as text of at most 100 columns: the value first, then each side, source by source. */
export function describeExplanation(explanation: Explanation): string {
  const { case_id, case: studyCase, field, field_label, value, label, status, rule, adjudicated } = explanation;
  const shown = value === "" ? "none" : label === value ? value : `${label} (${value})`;
  return [
    ...wrap(`${case_id}.${field}: ${field_label} of ${studyCase}`, width),
    ...entry("value", shown),
    ...entry("status", `${status}: ${meaning[status]}`),
    ...entry("rule", rule),
    ...(adjudicated ? entry("settled", `by ${adjudicated}`) : []),
    ...side("for", explanation.for),
    ...side("against", explanation.against),
    ...side("open", explanation.open),
    ...side("set aside", explanation.set_aside),
  ].join("\n");
}

function entry(name: string, text: string): string[] {
  return wrap(text, width, `  ${name.padEnd(8)}`, " ".repeat(10));
}

function side(name: string, testimonies: readonly Testimony[]): string[] {
  if (testimonies.length === 0) return [];
  return ["", `  ${name} (${testimonies.length})`, ...testimonies.flatMap(lines)];
}

function lines({ obs_id, value, raw, observed_on, evidence, reason, source }: Testimony): string[] {
  const { source_id, kind, title, publisher, independent_source } = source;
  const by =
    publisher === independent_source || publisher === ""
      ? independent_source
      : `${publisher}, in the voice of ${independent_source}`;
  const facts = [value, `"${raw}"`, observed_on || "undated", evidence].filter((fact) => fact !== "");
  const inner = (text: string) => wrap(text, width, " ".repeat(6), " ".repeat(8));
  return [
    ...wrap(facts.join(" · "), width, " ".repeat(4), " ".repeat(6)),
    ...inner(title),
    ...inner([kind.replaceAll("_", " "), by, `${source_id}, ${obs_id}`].filter((fact) => fact !== "").join(" · ")),
    ...(reason ? inner(`because: ${reason}`) : []),
  ];
}
