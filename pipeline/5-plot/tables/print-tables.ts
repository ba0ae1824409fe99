import { ascendingBy, distinct } from "../../lib/collections.js";
import {
  isLever,
  leftOut,
  missingNeeds,
  type Need,
  type Share,
  Table1Row,
  Table2Row,
  Table3Row,
  type TableName,
  tableNeeds,
} from "../../schemas/index.js";
import { captionOf } from "../layout/caption.js";
import { sampleOf } from "../look-up.js";
import type { ToPrint } from "../reads.js";
import { tables as words } from "../text/en/tables.js";
import { formatClaims } from "../text/format-claim.js";
import { labelsOf, type Texts } from "../text/index.js";
import { numberTable } from "./number-table.js";
import type { Column, PrintedTable } from "./printed-table.js";
import { valueTable } from "./value-table.js";

type Look = readonly [share: number, align: Column["align"]];
const uses: Readonly<Record<string, string>> = { yes: "×", no: "", "": "-" };
type Words = Pick<PrintedTable, "caption" | "notes">;

const looks: Readonly<Record<TableName, readonly Look[]>> = {
  "table-1": [
    [34, "left"],
    [30, "left"],
    [36, "left"],
  ],
  "table-2": [
    [13, "left"],
    [9, "left"],
    [25, "left"],
    [12, "left"],
    [14, "left"],
    [12, "left"],
    [11, "left"],
    [9, "left"],
  ],
  "table-3": [[14, "left"], ...Array<Look>(7).fill([12, "center"])],
  shares: [
    [20, "left"],
    [36, "left"],
    [8, "right"],
    [6, "right"],
    [9, "right"],
    [8, "right"],
    [13, "right"],
  ],
  numbers: [[23, "left"], ...[5, 8, 10, 11, 11, 10, 11, 12, 10, 12].map((share): Look => [share, "right"])],
  levers: [
    [36, "left"],
    [8, "right"],
    [6, "right"],
    [10, "right"],
    [9, "right"],
    [16, "right"],
    [13, "right"],
  ],
  claims: [
    [10, "left"],
    [24, "left"],
    [12, "left"],
    [10, "left"],
    [12, "left"],
    [14, "left"],
    [24, "left"],
  ],
}; // prettier-ignore

/** Every table that a manuscript takes, in English, as the codes and the claims are, and a sentence for each that is left out. */
export function printTables(given: ToPrint, texts: Texts): { printed: PrintedTable[]; notices: string[] } {
  const { common, caption } = texts;
  const of = [common.cases(sampleOf(given.cases).length), caption.asOf(given.reference_date)] as const;
  const levers = given.codebook.map(({ field }) => field).filter(isLever);
  const ranks = new Map([...labelsOf(given.codebook).keys()].map((key, rank) => [key, rank]));
  /** Where a field or one of its codes stands in the codebook; what does not stand in it comes last. */
  const rank = (key: string) => ranks.get(key) ?? ranks.size;
  const shares = [...given.shares].sort(ascendingBy(({ field, code }) => [rank(field), rank(`${field}.${code}`)]));
  const table2 = valueTable(given, Object.keys(Table2Row.shape), (value, field) => texts.label(field, value) || "-");
  const { signs: numberSigns, ...numbers } = numberTable(given.numbers, texts);
  const table3 = valueTable(given, Object.keys(Table3Row.shape), (value) => uses[value] ?? value);
  const about = (asked: readonly string[], signs: string) => {
    const { source, n, missing } = captionOf(given, asked, texts);
    return [source, n, missing, signs];
  };
  const primary = given.sources.filter(({ tier }) => tier === "primary");
  const study = common.list(distinct(primary.map(({ publisher, published }) => `${publisher} (${published})`)));
  // In the order of the text, which the claims were taken down in.
  const judged = new Map(given.claims.map((claim) => [claim.id, claim]));
  const inOrder = given.rawClaims.flatMap(({ id }) => judged.get(id) ?? []);
  const untestable = given.claims.filter(({ verdict }) => verdict === "untestable").length;
  const fieldLabel = (field: string) => (field === "city_group" ? words.shares.city_group : texts.field(field));

  const sheets: Readonly<Record<TableName, Sheet & Words>> = {
    "table-1": {
      ...asPublished(Table1Row.shape, given.table1),
      caption: words["table-1"].caption,
      notes: [words["table-1"].notes(study, given.table1.length)],
    },
    "table-2": {
      ...table2,
      caption: words["table-2"].caption(...of),
      notes: about(table2.fields, words["table-2"].signs),
    },
    "table-3": {
      ...table3,
      caption: words["table-3"].caption(...of),
      notes: about(table3.fields, words["table-3"].signs),
    },
    shares: {
      headings: words.shares.headings,
      rows: shares.map((share) => [fieldLabel(share.field), share.label, ...counts(share)]),
      caption: words.shares.caption(...of),
      notes: about(
        distinct(given.shares.map(({ field }) => field)).filter((field) => field !== "city_group"),
        words.shares.signs,
      ),
    },
    numbers: {
      ...numbers,
      caption: words.numbers.caption(...of),
      notes: about(
        given.numbers.map(({ field }) => field),
        numberSigns,
      ),
    },
    levers: {
      headings: words.levers.headings,
      rows: [...given.levers]
        .sort(ascendingBy(({ lever }) => [rank(lever)]))
        .map((lever) => [lever.label, ...counts(lever), `${lever.contested}`]),
      caption: words.levers.caption(...of),
      notes: about(levers, words.levers.signs),
    },
    claims: {
      headings: words.claims.headings,
      rows: formatClaims(inOrder, texts.figures.claims).map(({ claim, formatted }) => [
        ...[formatted.section, formatted.paraphrase, formatted.published, formatted.computed, formatted.range],
        ...[claim.verdict, formatted.reason],
      ]),
      caption: words.claims.caption(given.claims.length),
      notes: [words.claims.notes(study, untestable, given.claims.length)],
    },
  };
  const needs: Readonly<Partial<Record<string, readonly Need[]>>> = tableNeeds;
  const all = (Object.entries(sheets) as [TableName, Sheet & Words][]).map(([name, { headings, ...sheet }]) => ({
    missing: missingNeeds(needs[name] ?? [], given),
    table: {
      ...sheet,
      name,
      columns: looks[name].map(([share, align], i) => ({ heading: headings[i] ?? "", share, align })),
    },
  }));
  return {
    printed: all.filter(({ missing }) => missing.length === 0).map(({ table }) => table),
    notices: all
      .filter(({ missing }) => missing.length > 0)
      .map(({ table, missing }) => leftOut(`table ${table.name}`, missing)),
  };
}

interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function asPublished(shape: object, rows: readonly Readonly<Record<string, string>>[]): Sheet {
  const headings = Object.keys(shape);
  return { headings, rows: rows.map((row) => headings.map((heading) => row[heading] ?? "")) };
}

function counts({ count, of, missing, percent, low, high }: Omit<Share, "field" | "code" | "label">): string[] {
  const print = (number: number | null) => number?.toFixed(1) ?? "";
  return [`${count}`, `${of}`, `${missing}`, print(percent), range(print(low), print(high))];
}

function range(low: string, high: string): string {
  return low === high ? low : `${low}–${high}`;
}
