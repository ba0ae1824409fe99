/** What a spreadsheet takes for a formula, as a pattern that scripts of the page test too; a number keeps its sign. */
export const formulaPattern = /^[=@]|^[+-](?![\d.,\s–%]*$)/;

/** Whether a spreadsheet would take a cell's words for a formula, once they are pasted there. */
export function isFormula(words: string): boolean {
  return formulaPattern.test(words);
}
