import type { TopLevelSpec } from "vega-lite";
import { type Case, type Field, fieldsOfBlock, meaningOf } from "../../../schemas/index.js";
import { boundCases, inBrackets, openInEach } from "../../bound-cases.js";
import { captionOf } from "../../layout/caption.js";
import { caseKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { lines, textMarks } from "../../layout/marks.js";
import { columnGap, type MatrixGiven, markSpace, matrix } from "../../layout/matrix.js";
import { areNamesAbove, type Page } from "../../layout/page.js";
import { textWidth } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import type { Texts } from "../../text/index.js";
import { nameAbsence } from "../../text/name-absence.js";
import { blockCell, blockLegend } from "./block-cells.js";

type Given = Pick<Tables, "study" | "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;

/** The yes/no fields of a block: which case has yes for which, and how many for each. */
export function blockMatrix(block: string, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field: fieldLabel } = page.texts;
  const words = figures.matrix.block;
  const item = page.texts.item(block);
  const sample = sampleOf(given.cases);
  const at = lookUp(given.values);
  const fields = fieldsOfBlock(given.codebook, block);
  const counts = fields.map((field) => countYes(field, sample, at));
  const rows = sample.map((studyCase) => ({
    name: studyCase.name,
    evidence: caseKey(studyCase.case_id),
    cells: fields.map((field) => blockCell(studyCase, field, at)),
  }));

  const hasNoAnswer = ({ case_id }: Case) => fields.every(({ field }) => at(case_id, field).value === "");
  const withoutAnswer = sample.filter(hasNoAnswer).map(({ name }) => name);
  const inWords = sample.map((studyCase) => {
    const yes = fields.filter((field) => meaningOf(field, at(studyCase.case_id, field.field).value) === "yes");
    const shown = common.list(yes.map(({ field }) => fieldLabel(field)));
    const answers = fields.map(({ field }) => at(studyCase.case_id, field));
    const absence = answers.find(({ status }) => status === "contested") ?? ({ status: "missing" } as const);
    const none = hasNoAnswer(studyCase) ? nameAbsence(absence, page.texts) : common.none;
    return `${studyCase.name}${common.colon}${shown || none}`;
  });
  const shares = counts.map(
    ({ field, yes, answered }) =>
      `${fieldLabel(field.field)}${common.colon}${answered === 0 ? common.missing : words.share(yes, answered)}`,
  );
  return figure(page, {
    title: titleOf(block, counts, given, page.texts),
    body: withTotals(block, rows, counts, page),
    legend: blockLegend(block, rows, page.texts),
    caption: {
      ...captionOf(
        given,
        fields.map(({ field }) => field),
        page.texts,
        withoutAnswer.length > 0 ? words.withoutAnswer(item, common.list(withoutAnswer)) : "",
      ),
      what: words.what(item, common.cases(sample.length), caption.asOf(given.reference_date)),
    },
    description: `${words.description(item)} ${[...shares, ...inWords].join(". ")}.`,
  });
}

/** The cells, and under each column how many have yes, of how many that answered. */
function withTotals(block: string, rows: MatrixGiven["rows"], counts: readonly Count[], page: Page) {
  const { common, figures, answer, field: fieldLabel } = page.texts;
  const total = figures.matrix.block.total(answer(block, "yes"));
  const names = [...rows.map(({ name }) => textWidth(name, size.text)), textWidth(total, size.text, bold)];
  const widest = Math.max(...names) + 4;
  const widestCount = `${rows.length}/${rows.length}`;
  const least = Math.max(textWidth(widestCount, size.text), 2 * size.text, markSpace) + 4;
  const beside = widest + counts.length * (least + columnGap);
  const isOver = areNamesAbove(page, beside, Math.max(widest, beside - widest));
  const nameWidth = isOver ? 0 : widest;
  const width = (page.width - nameWidth + columnGap) / Math.max(1, counts.length) - columnGap;
  const columns = counts.map(({ field }) => ({ heading: fieldLabel(field.field), width }));
  const grid = matrix({ corner: common.case, nameWidth, columns, rows });
  const over = isOver ? lineHeight.text : 0;
  const totals = counts.map(({ yes, answered }, i) => ({
    x: grid.middles[i] ?? 0,
    y: grid.height + 9 + over,
    text: answered === 0 ? "–" : `${yes}/${answered}`,
  }));
  return {
    height: grid.height + 14 + over,
    layers: [
      ...grid.layers,
      lines([{ x: 0, x2: page.width, y: grid.height + 2, y2: grid.height + 2 }], { color: colour.line }),
      textMarks([{ x: 0, y: grid.height + 9, text: total }], { bold: true }),
      textMarks(totals, { align: "center" }),
    ],
  };
}

interface Count {
  readonly field: Field;
  readonly yes: number;
  readonly answered: number;
}

function countYes(field: Field, sample: readonly Case[], at: ReturnType<typeof lookUp>): Count {
  const answers = sample.map(({ case_id }) => at(case_id, field.field).value).filter((value) => value !== "");
  return {
    field,
    yes: answers.filter((value) => meaningOf(field, value) === "yes").length,
    answered: answers.length,
  };
}

function titleOf(block: string, counts: readonly Count[], given: Given, texts: Texts): string {
  const words = texts.figures.matrix.block;
  const item = texts.item(block);
  const [first, ...others] = counts.filter(({ answered }) => answered > 0);
  if (first === undefined) return words.titleWithout(item);
  const everyone = counts.filter(({ answered, yes }) => answered > 0 && yes === answered).length;
  const rarest = others.reduce((low, next) => (next.yes * low.answered < low.yes * next.answered ? next : low), first);
  // Where several are as rare, none is the rarest.
  const equals = counts.filter(({ yes, answered }) => yes === rarest.yes && answered === rarest.answered);
  const names = equals.map(({ field: { field } }) => texts.field(field));
  const bounds = equals.map(({ field }) =>
    boundCases([{ field: field.field, holds: (value) => meaningOf(field, value) === "yes" }], given),
  );
  const { yes, answered } = rarest;
  const title = words.title(
    everyone,
    item,
    counts.length,
    texts.answer(block, "yes"),
    texts.common.list(names),
    yes,
    answered,
  );
  if (everyone === counts.length) return title;
  return `${title}${inBrackets(openInEach(bounds, { count: yes, of: answered }, texts))}`;
}
