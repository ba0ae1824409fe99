import { claimKey, shareKey, valueKey } from "../../layout/evidence-keys.js";
import type { Texts } from "../../text/index.js";
import { type Html, html } from "../html.js";
import type { Difference, Differences } from "./find-differences.js";

/** So many of a kind stand in the list at once; the others are folded away. */
const mostShown = 8;

/** How much differs, in a sentence. */
export function summarise(differences: Differences, { report, common }: Texts): string {
  const { values, supports, shares, medians, verdicts } = differences;
  const parts = report.whatIf.differing({
    ...{ values: values.length, supports: supports.length, shares: shares.length },
    ...{ medians: medians.length, verdicts: verdicts.length },
  });
  return parts.length === 0 ? report.whatIf.same : report.whatIf.differ(common.list(parts));
}

/** All that differs, each with a link to its place on the page; nothing where nothing does. */
export function listDifferences({ verdicts, shares, medians, values }: Differences, texts: Texts): Html {
  const { lists } = texts.report.whatIf;
  return html`${list(lists.verdicts, verdicts, texts)}${list(lists.shares, shares, texts)}${list(lists.medians, medians, texts)}${list(lists.values, values, texts)}`;
}

function list(heading: string, all: readonly Difference[], { common, report }: Texts): Html {
  if (all.length === 0) return html``;
  const items = (some: readonly Difference[]) =>
    html`<ul>${some.map(
      ({ key, name, change }) =>
        html`<li><a href="${placeOf(key)}" data-leads-to="${key}">${name}</a>${common.colon}${change}</li>`,
    )}</ul>`;
  const [shown, more] = [all.slice(0, mostShown), all.slice(mostShown)];
  const rest =
    more.length === 0
      ? ""
      : html`<details><summary>${report.whatIf.more(more.length)}</summary>${items(more)}</details>`;
  return html`<div><h4>${heading} (${all.length})</h4>${items(shown)}${rest}</div>
`;
}

/** The table that has it, where a script finds the row. */
function placeOf(key: string): string {
  if (key.startsWith(valueKey("", "").slice(0, -1))) return "#values-table";
  if (key.startsWith(shareKey("", "").slice(0, -1))) return "#shares-table";
  return key.startsWith(claimKey("")) ? "#claims-table" : "#answer";
}
