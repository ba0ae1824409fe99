import type { TopLevelSpec } from "vega-lite";
import type { FigureOf } from "../../../schemas/index.js";
import { boundCases, inBrackets, openIn } from "../../bound-cases.js";
import { captionOf } from "../../layout/caption.js";
import { pairKey } from "../../layout/evidence-keys.js";
import { figure } from "../../layout/figure.js";
import { type Page, wideOrNarrow } from "../../layout/page.js";
import { sequential } from "../../layout/theme.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Tables } from "../../reads.js";
import type { Texts } from "../../text/index.js";
import { nameAbsences } from "../../text/name-absence.js";
import { type Answer, crossGrid, inCell, type Side } from "./cross-grid.js";
import { crossList } from "./cross-list.js";

type Given = Pick<Tables, "study" | "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date">;

/** One coded field across another: how many cases have each pair, and which. */
export function crossTable(listed: FigureOf<"cross-table">, given: Given, page: Page): TopLevelSpec {
  const { common, caption, figures, field } = page.texts;
  const words = figures["cross-table"];
  const answers = answersOf(listed, given);
  const absent = absencesOf(listed, given, page.texts);
  const along = (side: "row" | "column") => {
    const values = answers.map((answer) => answer[side]);
    return sidesOf(listed[`${side}s`], values, absent[`${side}s`], page.texts);
  };
  const [rows, columns] = [along("row"), along("column")];
  const both = answers.filter(({ row, column }) => row !== "" && column !== "");
  const [across, down] = [field(listed.columns), field(listed.rows)];
  const cells = rows.flatMap((row) =>
    columns.map((column) => ({ row, column, names: inCell(answers, row, column).map(({ name }) => name) })),
  );
  const sentences = cells
    .filter(({ names }) => names.length > 0)
    .map(({ row, column, names }) =>
      words.cell({ row: row.label, column: column.label }, names.length, common.list(names)),
    );
  const known = cells.filter(({ row, column }) => row.value !== "" && column.value !== "");
  const best = known.reduce((most, next) => (next.names.length > most.names.length ? next : most), known[0] ?? noCell);
  const most = Math.max(1, best.names.length);
  const counts = [...new Set(known.map(({ names }) => names.length))].sort((a, b) => a - b);
  const equals = known.filter(({ names }) => names.length === best.names.length);
  return figure(page, {
    title:
      both.length === 0
        ? words.titleWithout(down, across, common.cases(answers.length))
        : `${words.title(
            { rows: down, row: best.row.label, columns: across, column: best.column.label },
            best.names.length,
            both.length,
            equals.length === 1,
          )}${inBrackets(openIn(pairBounds(listed, best, given), { count: best.names.length, of: both.length }, page.texts))}`,
    body: wideOrNarrow(
      page,
      () => crossGrid(listed, answers, { rows, columns, most }, page),
      () => crossList(listed, answers, { rows, columns, most }, page),
    ),
    legend: [
      ...counts.map((count, i) => ({
        mark: { fill: sequential(count / most) },
        text: i < counts.length - 1 ? `${count}` : common.cases(count),
      })),
      // Its row and column are drawn even where nobody is in them.
      { mark: "missing", text: absent.either },
      ...(answers.some(({ contested }) => contested) ? [{ mark: "contested" as const, text: common.contested }] : []),
    ],
    caption: {
      ...captionOf(given, [listed.rows, listed.columns], page.texts),
      what: words.what(down, across, common.cases(answers.length), caption.asOf(given.reference_date)),
    },
    description: `${words.description(down, across)} ${sentences.join(common.semicolon)}.`,
  });
}

/** How few and how many cases can have a pair. */
function pairBounds(
  { rows, columns }: FigureOf<"cross-table">,
  { row, column }: Pick<typeof noCell, "row" | "column">,
  given: Given,
) {
  return boundCases(
    [
      { field: rows, holds: (value) => value === row.value },
      { field: columns, holds: (value) => value === column.value },
    ],
    given,
  );
}

const noSide: Side = { value: "", label: "", count: 0 };
const noCell = { row: noSide, column: noSide, names: [] as string[] };

function answersOf({ name: figureName, rows, columns }: FigureOf<"cross-table">, { cases, values }: Given): Answer[] {
  const at = lookUp(values);
  return sampleOf(cases).map(({ case_id, name }) => {
    const [row, column] = [at(case_id, rows), at(case_id, columns)];
    const contested = row.status === "contested" || column.status === "contested";
    return { name, contested, evidence: pairKey(figureName, case_id), row: row.value, column: column.value };
  });
}

/** Why cases have no value of the rows' field, of the columns', and of either. */
function absencesOf({ rows, columns }: FigureOf<"cross-table">, { cases, values }: Given, texts: Texts) {
  const at = lookUp(values);
  const without = (field: string) =>
    sampleOf(cases).flatMap(({ case_id }) => {
      const { value, status } = at(case_id, field);
      return value === "" ? [status] : [];
    });
  const [ofRows, ofColumns] = [without(rows), without(columns)];
  return {
    rows: nameAbsences(ofRows, texts),
    columns: nameAbsences(ofColumns, texts),
    either: nameAbsences([...ofRows, ...ofColumns], texts),
  };
}

/** Every code in the codebook's order, then the choices left open, then those without a value. */
function sidesOf(field: string, found: readonly string[], absence: string, texts: Texts): Side[] {
  const codes = texts.codes(field).map(({ code }) => code);
  const others = [...new Set(found)].filter((value) => value !== "" && !codes.includes(value)).sort();
  return [...codes, ...others, ""].map((value) => ({
    value,
    label: value === "" ? absence : texts.label(field, value),
    count: found.filter((other) => other === value).length,
  }));
}
