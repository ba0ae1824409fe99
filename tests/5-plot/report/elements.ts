import { type DefaultTreeAdapterTypes, parse } from "parse5";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a page, as a browser would make it of its text. */
export function elementsOf(page: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): string => {
    if ("value" in node) return node.value;
    const text = "childNodes" in node ? node.childNodes.map(visit).join("") : "";
    if ("tagName" in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: node.tagName, attributes, text });
    }
    return text;
  };
  visit(parse(page));
  return found;
}
