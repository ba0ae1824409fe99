import type { Source } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import { tellValues, type ValueTold } from "./format-values.js";
import { listClaims } from "./list-claims.js";
import { type Lists, listValues } from "./list-values.js";
import type { ReportTables } from "./reads.js";
import { linkable } from "./web-address.js";

/** What a script shows behind a number, each by its key: values with their witnesses, and lists of what a number counts. */
export interface Witnesses {
  readonly values: Readonly<Record<string, ValueTold>>;
  readonly lists: Lists;
  readonly sources: Readonly<Record<string, SourceTold>>;
}
interface SourceTold {
  readonly title: string;
  readonly language: string;
  readonly by: string;
  readonly url?: string;
}

export function listWitnesses(tables: ReportTables, texts: Texts): Witnesses {
  const told = tellValues(tables, texts);
  return {
    values: Object.fromEntries(told.map((one) => [one.key, one.told])),
    lists: { ...listValues(told, tables, texts), ...listClaims(tables, texts) },
    sources: Object.fromEntries(tables.sources.map((source) => [source.source_id, tellSource(source, texts)])),
  };
}

function tellSource({ title, language, publisher, published, kind, url }: Source, { report }: Texts): SourceTold {
  const by = [publisher, published, report.kind[kind] ?? kind].filter((word) => word !== "").join(" · ");
  const address = linkable(url);
  return { title, language, by, ...(address === undefined ? {} : { url: address }) };
}
