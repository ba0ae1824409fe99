import type { View } from "vega";

/** A mark or an item of it, as far as text goes. Vega's own types leave out the root. */
interface SceneNode {
  readonly marktype?: string;
  readonly text?: string | number | readonly (string | number)[];
  readonly items?: readonly SceneNode[];
}

/** Every line of text that a view draws, and nothing else of its spec: what it has for screen readers is not drawn. */
export function linesDrawn(view: View): string[] {
  const { root }: SceneNode & { readonly root?: SceneNode } = view.scenegraph();
  if (root === undefined) throw new Error("expected a view that was run, but found one without a scene");
  return linesOf(root);
}

function linesOf({ text = [], items = [] }: SceneNode): string[] {
  return [...[text].flat().map(String), ...items.flatMap(linesOf)];
}
