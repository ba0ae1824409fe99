import type { Texts } from "../texts/index.js";

/** What a value says, in words; what is known by its bounds only (`10..20`, `94..`) says so. */
export function say(field: string, value: string, { label, report, common }: Texts): string {
  if (value === "") return common.missing;
  const [, low = "", high = ""] = /^(\d*)\.\.(\d*)$/.exec(value) ?? [];
  if (low !== "" && high !== "") return report.between(low, high);
  if (low !== "") return report.atLeast(low);
  return high === "" ? label(field, value) : report.atMost(high);
}
