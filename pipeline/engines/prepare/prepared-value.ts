import { isCategory } from "../../3-triangulate/policies/dawid-skene.js";
import {
  codesIn,
  type Field,
  formatQuantity,
  formatValue,
  optionsOf,
  parseValue,
  rangeOf,
} from "../../schemas/index.js";
import { separators } from "../rules/statement.js";

/** What an engine is told of a value, so that no engine needs to know the notation. */
export interface PreparedValue {
  readonly type: Field["type"];
  readonly value: string;
  /** 0 where it leaves open which of several holds. */
  readonly is_named: 0 | 1;
  /** 1 where Dawid and Skene's model can take it for a category. */
  readonly is_category: 0 | 1;
  /** Two texts that are the same here state the same. */
  readonly same: string;
  /** By `orderOf`. What is no number reaches from plus to minus infinity, so that it overlaps with nothing. */
  readonly low: bigint;
  readonly high: bigint;
  readonly low_text: string;
  readonly high_text: string;
  /** The codes of each option, parted by `separators`; a place is one code. */
  readonly options: string;
}

/** @example prepareValue("number", "94..") // { is_named: 1, low: orderOf(94), high: orderOf(Infinity), low_text: "94", high_text: "", … } */
export function prepareValue(type: Field["type"], value: string): PreparedValue {
  const parsed = parseValue(type, value);
  const [low, high] = rangeOf(parsed);
  const isNumber = low <= high;
  const ends = parsed.kind === "number" ? { low: parsed, high: parsed } : parsed.kind === "bounds" ? parsed : {};
  const codes = type === "code" || type === "codes" || type === "place" ? optionsOf(parsed) : [];
  return {
    type,
    value,
    is_named: parsed.kind === "oneOf" ? 0 : 1,
    is_category: isCategory({ value }, { type }) ? 1 : 0,
    same: type === "text" ? value.toLowerCase() : value,
    low: orderOf(isNumber ? low : Number.POSITIVE_INFINITY),
    high: orderOf(isNumber ? high : Number.NEGATIVE_INFINITY),
    low_text: ends.low ? formatQuantity(ends.low) : "",
    high_text: ends.high ? formatQuantity(ends.high) : "",
    options: codes
      .map((option) => (option.kind === "text" ? [formatValue(option)] : codesIn(option)).join(separators.code))
      .join(separators.option),
  };
}

/**
 * A whole number of 64 bits that is greater for a greater number, and the same for the same: its bits, those of negative numbers turned round.
 * Numbers are only ever compared, and some engines round a fraction that they read as text.
 */
function orderOf(number: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  // Adding zero makes one zero of two.
  bits.setFloat64(0, number + 0);
  const whole = bits.getBigInt64(0);
  return whole >= 0n ? whole : -(whole + 2n ** 63n);
}
