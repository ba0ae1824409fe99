import { groupBy } from "../../../lib/collections.js";
import type { Texts } from "../../text/index.js";
import { dataTable } from "../data-table.js";
import { type Html, html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { linkable } from "../web-address.js";

/** Every source with its address, where it has one that leads anywhere. */
export function sources({ sources: all, witnesses }: ReportTables, { report, kind: kindName }: Texts): Section {
  const words = report.sources;
  const statements = groupBy(witnesses, ({ source_id }) => source_id);
  const content = dataTable({
    id: "sources-table",
    caption: words.caption,
    heads: [words.title, words.publisher, words.date, words.kind, words.statements],
    numeric: [4],
    rows: all.map(({ source_id, title, url, publisher, published, kind, language }) => [
      link(title || source_id, url, language),
      publisher,
      published,
      kindName(kind),
      statements.get(source_id)?.length ?? 0,
    ]),
  });
  return { id: "sources", heading: words.heading, content };
}

function link(title: string, url: string, language: string): Html {
  const address = linkable(url);
  if (address === undefined) return html`<span lang="${language}">${title}</span>`;
  return html`<a href="${address}" rel="noopener noreferrer" lang="${language}">${title}</a>`;
}
