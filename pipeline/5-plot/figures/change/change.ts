import type { TopLevelSpec } from "vega-lite";
import { changeKinds, movedKinds } from "../../../schemas/index.js";
import { captionOf } from "../../layout/caption.js";
import { figure } from "../../layout/figure.js";
import type { LegendItem } from "../../layout/legend.js";
import type { Page } from "../../layout/page.js";
import type { Tables } from "../../reads.js";
import { changeRows } from "./change-rows.js";
import { type FieldMoves, listMoves } from "./list-moves.js";

type Given = Pick<
  Tables,
  "cases" | "codebook" | "changes" | "sources" | "values" | "witnesses" | "reference_date" | "compared_with"
>;

/** Lines of a figure that leaves room for its title, key and caption on a page. */
const mostLines = 60;
const legendMark = { changed: "solid", corrected: "dashed", contradicted: "contested" } as const;

/** Who moved from which value to which between two dates: a row for each move, under its field. */
export function change(given: Given, page: Page): TopLevelSpec {
  const { common, figures, report } = page.texts;
  const words = figures.change;
  const [earlier, later] = [common.day(given.compared_with ?? ""), common.day(given.reference_date)];
  const fields = listMoves(given, page.texts);
  const { body, left } = changeRows(fields, page, mostLines);
  const known = given.changes.filter(({ before }) => before !== "").length;
  const count = (kind: string) => given.changes.filter((row) => row.change === kind).length;
  const [changed, corrected, contradicted] = movedKinds.map(count) as [number, number, number];
  const others = changeKinds.filter((kind) => !movedKinds.some((one) => one === kind) && count(kind) > 0);
  const otherCounts = common.list(others.map((kind) => report.changes.count(count(kind), kind)));
  const sample = new Set(given.changes.map(({ case_id }) => case_id)).size;
  return figure(page, {
    title: words.title(known, { changed, corrected, contradicted }, earlier, later),
    body,
    legend: movedKinds
      .filter((kind) => count(kind) > 0)
      .map((kind): LegendItem => ({ mark: legendMark[kind], text: words.kind[kind] })),
    caption: {
      ...captionOf(
        given,
        fields.map(({ field }) => field),
        page.texts,
      ),
      what: words.what(earlier, later),
      n: page.texts.caption.n(sample),
      missing: "",
      notes: [...(others.length > 0 ? [words.others(otherCounts)] : []), ...(left > 0 ? [words.further(left)] : [])],
    },
    description: [words.description, ...fields.map((moves) => describe(moves, page))].join(" "),
  });
}

function describe({ heading, moves }: FieldMoves, { texts }: Page): string {
  const { colon, semicolon, list } = texts.common;
  const words = texts.figures.change;
  const each = moves.map(({ before, after, kind, cases }) =>
    words.move(before, after, list(cases.map(({ name }) => name)), words.kind[kind]),
  );
  return `${heading}${colon}${each.join(semicolon)}.`;
}
