import { ascendingBy } from "../../../lib/collections.js";
import { figuresOf } from "../../../schemas/index.js";
import { shareKey } from "../../layout/evidence-keys.js";
import type { Texts } from "../../text/index.js";
import { type Html, html } from "../html.js";
import type { ReportTables } from "../reads.js";
import { figureId } from "../sections/charts.js";
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

/** The count that moved most among those that the study leads with, else another difference, in a sentence; nothing where there is none. */
export function exampleOf(differences: Differences, { study }: ReportTables, { report, common }: Texts): string {
  const { values, supports, shares, medians, verdicts } = differences;
  const led = shares.filter(({ key }) => study.headlines.some((field) => key.startsWith(shareKey(field, ""))));
  const [most] = [...led].sort(ascendingBy(({ by = 0 }) => [-by]));
  const example = most ?? shares[0] ?? medians[0] ?? verdicts[0] ?? values[0] ?? supports[0];
  return example === undefined ? "" : report.whatIf.example(changeOf(example, common));
}

/** A sentence ends by itself. */
function changeOf({ name, change }: Difference, { colon }: Texts["common"]): string {
  return `${name}${separator(name, colon)}${change}`;
}

function separator(name: string, colon: string): string {
  return /[.!?]$/.test(name) ? " " : colon;
}

/** All that differs, each with a link to its place on the page; nothing where nothing does. */
export function listDifferences(
  { verdicts, shares, medians, values, supports }: Differences,
  { study }: ReportTables,
  texts: Texts,
): Html {
  const { lists } = texts.report.whatIf;
  const drawn = figuresOf(study).find(({ kind }) => kind === "numbers");
  const numbers = drawn === undefined ? "#answer" : `#${figureId(drawn.name)}`;
  return html`${[
    list(lists.verdicts, verdicts, "#claims-table", texts),
    list(lists.shares, shares, "#shares-table", texts),
    list(lists.medians, medians, numbers, texts),
    list(lists.values, values, "#values-table", texts),
    list(lists.supports, supports, "#values-table", texts),
  ]}`;
}

/** @param place what has them; a script finds the row there */
function list(heading: string, all: readonly Difference[], place: string, { common, report }: Texts): Html {
  if (all.length === 0) return html``;
  const items = (some: readonly Difference[]) =>
    html`<ul>${some.map(
      ({ key, name, change }) =>
        html`<li><a href="${place}" data-leads-to="${key}">${name}</a>${separator(name, common.colon)}${change}</li>`,
    )}</ul>`;
  const [shown, more] = [all.slice(0, mostShown), all.slice(mostShown)];
  const rest =
    more.length === 0
      ? ""
      : html`<details><summary>${report.whatIf.more(more.length)}</summary>${items(more)}</details>`;
  return html`<div><h3>${heading} (${all.length})</h3>${items(shown)}${rest}</div>
`;
}
