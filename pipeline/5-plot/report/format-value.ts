import type { Quantity } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";

/** What a value says, in words; what is known by its bounds only (`10..20`, `94..`) says so, and shares bear their `%`. */
export function formatValue(field: string, value: string, { parse, label, unit, report, common }: Texts): string {
  const parsed = parse(field, value);
  if (parsed.kind === "missing") return common.missing;
  const plain = ({ number, decimals }: Quantity) => common.number(number, decimals);
  const full = (quantity: Quantity) =>
    unit(field) === "%" ? common.percent(quantity.number, quantity.decimals) : plain(quantity);
  if (parsed.kind === "number") return full(parsed);
  if (parsed.kind !== "bounds") return label(field, value);
  const { low, high } = parsed;
  if (low && high) return report.between(plain(low), full(high));
  return low ? report.atLeast(full(low)) : report.atMost(high ? full(high) : "");
}
