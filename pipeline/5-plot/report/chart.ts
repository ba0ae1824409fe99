import type { Spec } from "vega";
import type { FigureName } from "../../artifacts.js";
import { takeTurn } from "../../lib/take-turn.js";
import { takeApart } from "../figure.js";
import { specOf } from "../figures.js";
import type { Tables } from "../tables.js";
import type { Texts } from "../texts/index.js";

export interface Chart {
  readonly name: FigureName;
  readonly title: string;
  readonly caption: string;
  readonly description: string;
  /** A Vega spec whose rows say under `open` which witnesses a click on their marks shows. */
  readonly spec: Spec;
}

/** The field that every mark of a cluster stands for, in figures that show one. */
const subject: Partial<Record<FigureName, string>> = { map: "city", "creation-timeline": "creation_year" };

/** A figure as the page draws it: compiled, so that the page needs no Vega-Lite, and without title and caption, which are text there. */
export async function chart(name: FigureName, tables: Tables, texts: Texts, millimetres?: number): Promise<Chart> {
  await takeTurn();
  const { compile } = await import("vega-lite");
  const { picture, ...words } = takeApart(specOf(name, tables, texts, millimetres));
  const spec = compile(picture).spec as unknown as Spec;
  return { name, ...words, spec: openable(spec, opener(name, tables)) };
}

type Row = Readonly<Record<string, unknown>>;
type Opener = (row: Row) => string | undefined;

/** What a row of a figure is about: a cluster's value of a field, a cluster, or a claim. */
function opener(name: FigureName, { clusters, codebook, claims }: Tables): Opener {
  const byName = new Map(
    clusters.flatMap(({ cluster_id, name }) => [
      [name, cluster_id],
      [cluster_id, cluster_id],
    ]),
  );
  const fields = new Set(codebook.map(({ field }) => field));
  const ids = new Set(claims.map(({ id }) => id));
  return (row) => {
    const cluster = [row.cluster, row.cluster_id, row.text].map((word) => byName.get(String(word))).find(Boolean);
    const field = [row.field, row.lever, row.cluster ? subject[name] : undefined].find((word) =>
      fields.has(String(word)),
    );
    if (cluster !== undefined) return field === undefined ? `cluster:${cluster}` : `value:${cluster}.${field}`;
    return ids.has(String(row.id)) ? `claim:${row.id}` : undefined;
  };
}

/** The spec with `open` in its rows; marks without one let clicks through to those below. */
function openable(spec: Spec, open: Opener): Spec {
  const openData = new Set<string>();
  const data = (spec.data ?? []).map((set) => {
    if (!("values" in set) || !Array.isArray(set.values)) return set;
    const values = (set.values as Row[]).map((row) => {
      const key = open(row);
      if (key === undefined) return row;
      openData.add(set.name);
      return { ...row, open: key };
    });
    return { ...set, values } as typeof set;
  });
  const from = (name: string): boolean => {
    const source = data.find((set) => set.name === name);
    return openData.has(name) || (source !== undefined && "source" in source && from(String(source.source)));
  };
  const marks = (spec.marks ?? []).map((mark) => {
    const isOpen = from(String((mark.from as { data?: string } | undefined)?.data));
    if (!isOpen) return { ...mark, interactive: false };
    const update = {
      ...mark.encode?.update,
      tooltip: { signal: "datum.open" },
      cursor: { signal: "datum.open ? 'pointer' : 'default'" },
    };
    return { ...mark, encode: { ...mark.encode, update } };
  });
  return { ...spec, data, marks } as Spec;
}
