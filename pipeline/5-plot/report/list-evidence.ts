import type { Source } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import { type FormattedValue, formatValues } from "./format-values.js";
import { listClaims } from "./list-claims.js";
import { listCriteria } from "./list-criteria.js";
import { type Lists, listValues } from "./list-values.js";
import type { ReportTables } from "./reads.js";
import { linkable } from "./web-address.js";

/** What a script shows behind a number, each by its key: values with their witnesses, and lists of what a number counts. */
export interface Evidence {
  readonly values: Readonly<Record<string, FormattedValue>>;
  readonly lists: Lists;
  readonly sources: Readonly<Record<string, FormattedSource>>;
}
interface FormattedSource {
  readonly title: string;
  readonly language: string;
  readonly by: string;
  readonly url?: string;
}

/** All evidence of the page, in the page's language: its script shows nothing that is not in here. */
export function listEvidence(tables: ReportTables, texts: Texts): Evidence {
  const formatted = formatValues(tables, texts);
  return {
    values: Object.fromEntries(formatted.map((one) => [one.key, one.formatted])),
    lists: { ...listValues(formatted, tables, texts), ...listClaims(tables, texts), ...listCriteria(tables, texts) },
    sources: Object.fromEntries(tables.sources.map((source) => [source.source_id, formatSource(source, texts)])),
  };
}

function formatSource(
  { title, language, publisher, published, kind, url }: Source,
  { kind: kindName }: Texts,
): FormattedSource {
  const by = [publisher, published, kindName(kind)].filter((word) => word !== "").join(" · ");
  const address = linkable(url);
  return { title, language, by, ...(address === undefined ? {} : { url: address }) };
}
