import type { Texts } from "./index.js";

/** What people call a field of numbers, with its unit unless the name has it. @example nameWithUnit("share_of_girls", texts) // "Share of girls (%)" */
export function nameWithUnit(field: string, texts: Texts): string {
  const words = texts.figures.numbers;
  const [label, unit] = [texts.field(field), texts.unit(field)];
  return label.toLowerCase().includes(unit.toLowerCase()) ? label : words.panel(label, unit);
}
