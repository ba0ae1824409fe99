/** A figure as it is printed: 65.0 is 650 units of a tenth, and not the same as 65. */
export interface Figure {
  /** The figure in units of its last decimal. */
  readonly units: bigint;
  readonly decimals: number;
}

const pattern = /^(\d{1,9})(?:\.(\d{1,9}))?$/;

/**
 * Reads a printed figure without passing through a floating-point number.
 *
 * @param text digits with a decimal point, without sign or percent sign
 * @throws if the text is anything else
 * @example parseFigure("65.0") // { units: 650n, decimals: 1 }
 */
export function parseFigure(text: string): Figure {
  const match = pattern.exec(text);
  if (!match)
    throw new Error(
      `expected a figure as printed, in digits such as "65" or "65.0", but found ${JSON.stringify(text)}`,
    );
  const [, whole = "", decimals = ""] = match;
  return { units: BigInt(whole + decimals), decimals: decimals.length };
}

/** 100 % in units of the figure's last decimal: 100n for a whole percentage, 1000n for one with a decimal. */
export function hundredPercentOf({ decimals }: Figure): bigint {
  return 100n * 10n ** BigInt(decimals);
}
