const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "'": "\\textquotesingle{}",
  "`": "\\textasciigrave{}",
  // After the \\ of a row these would be its options.
  "[": "{[}",
  "*": "{*}",
  "×": "\\texttimes{}",
  "†": "\\textdagger{}",
  "±": "\\textpm{}",
  "°": "\\textdegree{}",
  "−": "$-$",
  "≤": "$\\leq$",
  "≥": "$\\geq$",
  "→": "$\\rightarrow$",
  "\u00a0": "~",
  "\u202f": "\\,",
};

/**
 * Words as LaTeX prints them letter by letter: nothing in them is a command, and no two become one (`--` stays two hyphens). Letters
 * beyond ASCII stay as they are, in UTF-8. Control characters, those that turn the direction of writing among them, become blanks.
 *
 * @example escapeLatex("R&D 50 %") // "R\\&D 50 \\%"
 */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/([-,])(?=\1)|[\\{}&%$#_~^<>|"'`[*×†±°−≤≥→\u00a0\u202f]/g, (found) => commands[found] ?? `${found}{}`);
}
