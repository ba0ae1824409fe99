import type { Texts } from "../text/index.js";

const number = /^\d+(\.\d+)?$/;

/** What a value says, in words; what is known by its bounds only (`10..20`, `94..`) says so, and shares bear their `%`. */
export function formatValue(field: string, value: string, { label, unit, report, common }: Texts): string {
  if (value === "") return common.missing;
  const plain = (digits: string) => common.number(Number(digits), digits.split(".")[1]?.length ?? 0);
  const full = (digits: string) =>
    unit(field) === "%" ? common.percent(Number(digits), digits.split(".")[1]?.length ?? 0) : plain(digits);
  if (number.test(value)) return full(value);
  const [low, high] = value.split("..");
  if (low === undefined || high === undefined || ![low, high].every((end) => end === "" || number.test(end)))
    return label(field, value);
  if (low === "") return report.atMost(full(high));
  return high === "" ? report.atLeast(full(low)) : report.between(plain(low), full(high));
}
