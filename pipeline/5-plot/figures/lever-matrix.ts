import type { TopLevelSpec } from "vega-lite";
import { isLever } from "../../schemas/index.js";
import { captionOf } from "../layout/caption.js";
import { caseKey, valueKey } from "../layout/evidence-keys.js";
import { figure } from "../layout/figure.js";
import { lines, textMarks } from "../layout/marks.js";
import { columnGap, markSpace, matrix } from "../layout/matrix.js";
import { needsWidth, type Page } from "../layout/page.js";
import { textWidth } from "../layout/text-width.js";
import { bold, colour, size } from "../layout/theme.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";

type Given = Pick<Tables, "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;

/** Table 3 as a picture: which case uses which lever, and how many use each. */
export function leverMatrix(given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field: fieldLabel } = page.texts;
  const words = figures["lever-matrix"];
  const sample = sampleOf(given.cases);
  const levers = given.codebook.map(({ field }) => field).filter(isLever);
  const at = lookUp(given.values);
  const names = [...sample.map(({ name }) => textWidth(name, size.text)), textWidth(words.total, size.text, bold)];
  const nameWidth = Math.max(...names) + 4;
  const least = Math.max(textWidth("16/16", size.text), 2 * size.text, markSpace) + 4;
  needsWidth(page, nameWidth + levers.length * (least + columnGap));
  const width = (page.width - nameWidth + columnGap) / Math.max(1, levers.length) - columnGap;

  const grid = matrix({
    corner: common.case,
    nameWidth,
    columns: levers.map((lever) => ({ heading: fieldLabel(lever), width })),
    rows: sample.map(({ case_id, name }) => ({
      name,
      evidence: caseKey(case_id),
      cells: levers.map((lever) => {
        const { value, status } = at(case_id, lever);
        const fill = value === "yes" ? colour.filled : colour.paper;
        return {
          parts: value === "" ? [] : [{ fill }],
          contested: status === "contested",
          data: { evidence: valueKey(case_id, lever), case: name, lever, value, status },
        };
      }),
    })),
  });
  const counts = levers.map((lever) => {
    const answers = sample.map(({ case_id }) => at(case_id, lever).value).filter((value) => value !== "");
    return { lever, using: answers.filter((value) => value === "yes").length, answered: answers.length };
  });
  const totals = counts.map(({ using, answered }, i) => ({
    x: grid.middles[i] ?? 0,
    y: grid.height + 9,
    text: `${using}/${answered}`,
  }));

  const hasNoAnswer = (studyCase: string) => levers.every((lever) => at(studyCase, lever).value === "");
  const withoutAnswer = sample.filter(({ case_id }) => hasNoAnswer(case_id)).map(({ name }) => name);
  const captionParts = captionOf(given, levers, page.texts);
  const rows = sample.map(({ case_id, name }) => {
    const used = levers.filter((lever) => at(case_id, lever).value === "yes").map(fieldLabel);
    return `${name}${common.colon}${hasNoAnswer(case_id) ? common.missing : common.list(used) || common.none}`;
  });
  const shares = counts.map(
    ({ lever, using, answered }) => `${fieldLabel(lever)}${common.colon}${words.share(using, answered)}`,
  );
  return figure(page, {
    title: titleOf(counts, words),
    body: {
      height: grid.height + 14,
      layers: [
        ...grid.layers,
        lines([{ x: 0, x2: page.width, y: grid.height + 2, y2: grid.height + 2 }], { color: colour.line }),
        textMarks([{ x: 0, y: grid.height + 9, text: words.total }], { bold: true }),
        textMarks(totals, { align: "center" }),
      ],
    },
    legend: [
      { mark: { fill: colour.filled }, text: common.yes },
      { mark: { fill: colour.paper }, text: common.no },
      { mark: "missing", text: `– ${common.missing}` },
      { mark: "contested", text: common.contested },
    ],
    caption: {
      ...captionParts,
      what: words.what(common.cases(sample.length), caption.asOf(given.reference_date)),
      missing:
        withoutAnswer.length > 0
          ? `${captionParts.missing} ${words.withoutAnswer(common.list(withoutAnswer))}`
          : captionParts.missing,
    },
    description: `${words.description} ${[...shares, ...rows].join(". ")}.`,
  });
}

interface Count {
  readonly using: number;
  readonly answered: number;
}

function titleOf(counts: readonly Count[], words: Page["texts"]["figures"]["lever-matrix"]): string {
  const everyone = counts.filter(({ using, answered }) => answered > 0 && using === answered).length;
  const rarest = counts.reduce(
    (low, next) => (next.using < low.using ? next : low),
    counts[0] ?? { using: 0, answered: 0 },
  );
  return words.title(everyone, counts.length, rarest.using, rarest.answered);
}
