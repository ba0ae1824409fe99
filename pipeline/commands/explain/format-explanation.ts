import { type ReasonField, witness } from "../../5-plot/text/en/reasons.js";
import { status as statusWords } from "../../5-plot/text/en/status.js";
import type { Sides } from "../../5-plot/text/sides.js";
import { wrap } from "../../lib/wrap.js";
import type { Value } from "../../schemas/index.js";
import type { Paint } from "../terminal/print.js";
import type { EvidenceItem, Explanation } from "./explain.js";

const colours: Readonly<Record<Value["status"], Parameters<Paint>[0]>> = {
  corroborated: "green",
  contested: "red",
  "primary-only": "yellow",
  "secondary-only": "yellow",
  missing: "red",
};

interface Look {
  readonly sides: Sides;
  /** In columns of a terminal. */
  readonly width?: number;
  /** Plain text without it. */
  readonly paint?: Paint;
}

const plain: Paint = (_, text) => text;

/** An explanation as text: the value first, then each side, source by source. */
export function formatExplanation(explanation: Explanation, { sides, width = 100, paint = plain }: Look): string {
  const { case_id, case: studyCase, field, field_label, value, label, status, rule, adjudicated } = explanation;
  const reasonField = { label: field_label, valid_years: explanation.valid_years };
  const shown = value === "" ? "none" : label === value ? value : `${label} (${value})`;
  const { means } = statusWords(sides)[status];
  const entry = (name: string, text: string) => wrap(text, width, `  ${name.padEnd(8)}`, " ".repeat(10));
  const side = (name: string, items: readonly EvidenceItem[]) =>
    items.length === 0
      ? []
      : ["", `  ${name} (${items.length})`, ...items.flatMap((item) => formatItem(item, reasonField, width))];
  const [first = "", ...others] = entry("status", `${status}: ${means}`);
  return [
    ...wrap(`${case_id}.${field}: ${field_label} of ${studyCase}`, width),
    ...entry("value", shown),
    first.replace(status, paint(colours[status], status)),
    ...others,
    ...entry("rule", rule),
    ...(adjudicated ? entry("settled", `by ${adjudicated}`) : []),
    ...side("for", explanation.for),
    ...side("against", explanation.against),
    ...side("open", explanation.open),
    ...side("set aside", explanation.set_aside),
  ].join("\n");
}

function formatItem(item: EvidenceItem, field: ReasonField, width: number): string[] {
  const { obs_id, value, raw, corrected, observed_on, evidence, reason_code, reason_detail, source } = item;
  const sentence = witness[reason_code](reason_detail, field);
  const reason = reason_code === "not_coded" ? `${sentence}: ${reason_detail}` : sentence;
  const { source_id, kind, title, publisher, independent_source } = source;
  const by =
    publisher === independent_source || publisher === ""
      ? independent_source
      : `${publisher}, counted as ${independent_source}`;
  const facts = [value, `"${raw}"`, observed_on || "undated", evidence].filter((fact) => fact !== "");
  const inner = (text: string) => wrap(text, width, " ".repeat(6), " ".repeat(8));
  return [
    ...wrap(facts.join(" · "), width, " ".repeat(4), " ".repeat(6)),
    ...inner(title),
    ...inner([kind.replaceAll("_", " "), by, `${source_id}, ${obs_id}`].filter((fact) => fact !== "").join(" · ")),
    ...(corrected ? inner(`corrected from "${corrected.from}": ${corrected.reason}`) : []),
    ...(reason ? inner(`because: ${reason}`) : []),
  ];
}
