import { Parser } from "htmlparser2";
import { byPlaces, eachAs, type Tree } from "./by-places.js";
import type { Differ } from "./difference.js";

/** SVG and HTML, by element and attribute: `svg > g[2] > path[1] @d`. An element counts those of its name beside it. */
export function markup({ xml }: { readonly xml: boolean }): Differ {
  return byPlaces(
    eachAs((text) => elementsOf(text, xml)),
    (path) => path.join(" "),
  );
}

interface Open {
  /** What the paths of its elements begin with. */
  readonly path: string;
  readonly parts: Record<string, string>;
  /** How many of each name it has had so far. */
  readonly counts: Map<string, number>;
}

function elementsOf(text: string, xmlMode: boolean): Tree {
  const top: Open = { path: "", parts: {}, counts: new Map() };
  const open = [top];
  const elements: [string, Open["parts"]][] = [["text outside all elements", top.parts]];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1) ?? top;
        const count = (parent.counts.get(name) ?? 0) + 1;
        parent.counts.set(name, count);
        const path = parent === top && count === 1 ? name : `${parent.path}${name}[${count}]`;
        const parts = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`@${key}`, value]));
        elements.push([path, parts]);
        open.push({ path: `${path} > `, parts, counts: new Map() });
      },
      ontext(data) {
        const { parts } = open.at(-1) ?? top;
        parts.text = (parts.text ?? "") + data;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode },
  );
  parser.end(text);
  return Object.fromEntries(elements);
}
