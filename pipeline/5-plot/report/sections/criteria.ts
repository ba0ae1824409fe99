import { ascendingBy, groupBy } from "../../../lib/collections.js";
import { type Criterion, type CriterionCount, criterionText } from "../../../schemas/index.js";
import { criterionKey } from "../../layout/evidence-keys.js";
import { sampleOf } from "../../look-up.js";
import type { Texts } from "../../text/index.js";
import { type Cell, dataTable } from "../data-table.js";
import { evidenceButton } from "../evidence-button.js";
import { formatRule } from "../format-rule.js";
import { type Html, html } from "../html.js";
import { insert } from "../insert.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { linkable } from "../web-address.js";

interface Counted {
  readonly criterion: Criterion;
  readonly count: CriterionCount;
}

/** The cases compared with published criteria, framework by framework, what is unknown first, and what would have to be asked about it. */
export function criteria(tables: ReportTables, texts: Texts): Section[] {
  const words = texts.report.criteria;
  const countOf = new Map(tables.criteriaCounts.map((count) => [count.criterion_id, count]));
  const counted = tables.rawCriteria.flatMap((criterion): Counted[] => {
    const count = countOf.get(criterion.criterion_id);
    return count === undefined ? [] : [{ criterion, count }];
  });
  if (counted.length === 0) return [];
  const of = sampleOf(tables.cases).length;
  const frameworks = groupBy(counted, ({ criterion }) => criterionText(criterion, "framework", texts.language));
  const all = (result: keyof typeof words.results) =>
    evidenceButton(
      criterionKey(result),
      tables.criteria.filter((one) => one.result === result).length,
      words.results[result],
    );
  const parts = { met: all("met"), notMet: all("not_met"), unknown: all("unknown") };
  const met = (own: readonly Counted[]) => own.reduce((sum, { count }) => sum + count.met, 0);
  const signs = met(counted.filter(({ criterion }) => criterion.rule_from === "study"));
  const content = html`<p>${insert(words.intro(counted.length, of), parts)} ${words.signs(signs, met(counted))}</p>
${[...frameworks].map(([name, own], at) => frameworkTable(`criteria-${at + 1}-table`, name, own, texts))}${questions(counted, of, texts)}`;
  return [{ id: "criteria", heading: words.heading, content }];
}

function frameworkTable(id: string, caption: string, own: readonly Counted[], texts: Texts): Html {
  const words = texts.report.criteria;
  const results = ["unknown", "met", "not_met"] as const;
  return dataTable({
    id,
    caption,
    heads: [words.name, ...results.map((result) => words.results[result]), words.rule, words.source],
    numeric: [1, 2, 3],
    rows: own.map(({ criterion, count }): Cell[] => {
      const name = criterionText(criterion, "name", texts.language);
      return [
        criterion.code === "" ? name : `${name} (${criterion.code})`,
        ...results.map((result): Cell => {
          const many = count[result];
          const key = criterionKey(result, criterion.criterion_id);
          return many === 0 ? 0 : { shown: evidenceButton(key, many, `${name}, ${words.results[result]}`), by: many };
        }),
        formatRule(criterion, texts),
        sourceOf(criterion, words.unverified),
      ];
    }),
  });
}

function sourceOf({ source, url, verified }: Criterion, unverified: string): Html {
  const address = linkable(url);
  const name =
    address === undefined ? html`${source}` : html`<a href="${address}" rel="noopener noreferrer">${source}</a>`;
  return verified === "yes" ? name : html`${name} (${unverified})`;
}

/** The question that is open for most cases comes first. */
function questions(counted: readonly Counted[], of: number, texts: Texts): Html {
  const words = texts.report.criteria;
  const open = counted.filter(({ count }) => count.unknown > 0);
  if (open.length === 0) return html``;
  return html`<p>${words.questionsIntro}</p>
${dataTable({
  id: "questions-table",
  caption: words.questions,
  heads: [words.question, words.decides, words.name],
  numeric: [1],
  rows: [...open].sort(ascendingBy(({ count }) => [-count.unknown])).map(({ criterion, count }) => [
    criterionText(criterion, "question", texts.language),
    {
      shown: evidenceButton(criterionKey("unknown", criterion.criterion_id), words.of(count.unknown, of)),
      by: count.unknown,
    },
    criterionText(criterion, "name", texts.language),
  ]),
})}`;
}
