import ts from "@tslab/typescript-for-tslab";

/** How many lines the body of each function of a source has, those of functions within it included; one without a name is called by its line. */
export function functionBodies(source: string): { name: string; lines: number }[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const lineAt = (place: number) => file.getLineAndCharacterOfPosition(place).line + 1;
  const found: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    const body = ts.isFunctionLike(node) && "body" in node ? node.body : undefined;
    if (body !== undefined) {
      const from = lineAt(body.getStart());
      const name = ts.isFunctionLike(node) ? node.name?.getText() : undefined;
      found.push({ name: name ?? `line ${from}`, lines: lineAt(body.getEnd()) - from + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
