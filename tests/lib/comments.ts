import ts from "@tslab/typescript-for-tslab";

/** Every comment of a source, in order, with the line on which it begins. */
export function commentsOf(source: string): { text: string; line: number }[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    // What is in quotes, in a template or in a pattern has no comment inside, but looks as if it had.
    const before = ts.getLeadingCommentRanges(source, node.getFullStart()) ?? [];
    const after = ts.getTrailingCommentRanges(source, node.getEnd()) ?? [];
    for (const { pos, end } of [...before, ...after]) found.set(pos, source.slice(pos, end));
    node.getChildren().forEach(visit);
  };
  visit(file);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([pos, text]) => ({ text, line: file.getLineAndCharacterOfPosition(pos).line + 1 }));
}
