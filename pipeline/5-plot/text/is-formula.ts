/** Whether a spreadsheet would take a cell's words for a formula, once they are pasted there; a number keeps its sign. */
export function isFormula(words: string): boolean {
  return /^[=@]|^[+-](?![\d.,\s–%]*$)/.test(words);
}
