import { didYouMean } from "../../lib/did-you-mean.js";
import { plainBlanks } from "../../lib/text.js";
import type { SurveyExport } from "../export/export.js";
import { foldAnswer } from "../fold.js";
import { findHeadings } from "../matching/find-headings.js";
import { type ChoiceReading, readChoicesOf } from "../matching/read-choices.js";
import { caseTarget, type Option, type Target } from "../matching/targets.js";
import type { Answer } from "./read-answer.js";

type Cells = Readonly<Record<string, string>>;
type Report = (column: string, found: string, answer: Exclude<Answer, { value: string }>) => void;

/** Finds the case of each row; what two cases are called is an error, and what none is called a new case where there may be one. */
export interface CaseReader {
  /** What a row calls its case. */
  calledIn(cells: Cells): string;
  /** The id of its case, or what a new one is called; and where the row writes it otherwise, how and as what it is read. */
  read(cells: Cells, report: Report): ReadCase;
  /** Names of new cases, in the order of the rows. */
  added(): readonly string[];
}

interface ReadCase {
  readonly id: string;
  readonly otherwise: string;
}

/** @param columns those that name the case; a row has it in the first that is filled */
export function readCases(
  { rows, kind }: Pick<SurveyExport, "rows" | "kind">,
  columns: readonly string[],
  {
    cases,
    targets,
    mayAdd,
  }: { readonly cases: readonly Option[]; readonly targets: readonly Target[]; readonly mayAdd: boolean },
): CaseReader {
  const readers = readersOf({ rows, kind }, columns, { cases, targets });
  const words = new Map(cases.map((one) => [one.code, new Set([...one.names, ...one.labels])]));
  const fresh = new Map<string, string>();
  const labelOf = (id: string) => cases.find(({ code }) => code === id)?.labels[0] ?? id;
  const readOne = (column: string, called: string, report: Report): ReadCase => {
    const codes = (readers.get(column)?.(called).readings ?? []).map(([code = ""]) => code);
    const [found, ...others] = codes;
    if (found !== undefined && others.length === 0) {
      return { id: found, otherwise: words.get(found)?.has(called) ? "" : `${called} as ${labelOf(found)}` };
    }
    if (found !== undefined) {
      const expected = `one case, not ${codes.map((code) => `${labelOf(code)} (${code})`).join(" or ")}`;
      report(column, called, { expected, remedy: "write its id of cases.csv" });
      return { id: called, otherwise: "" };
    }
    if (!mayAdd) {
      report(column, called, unknownCase(called, cases));
      return { id: called, otherwise: "" };
    }
    const folded = foldAnswer(called) || called;
    const first = fresh.get(folded) ?? called;
    fresh.set(folded, first);
    return { id: first, otherwise: called === first ? "" : `${called} as ${first}` };
  };
  const filled = (cells: Cells) => columns.filter((column) => plainBlanks(cells[column] ?? "") !== "");
  const calledIn = (cells: Cells) => plainBlanks(cells[filled(cells)[0] ?? ""] ?? "");
  return {
    calledIn,
    read: (cells, report) => {
      const [first, ...others] = filled(cells);
      if (first === undefined) {
        report(columns[0] ?? "", "", unknownCase("", cases));
        return { id: "", otherwise: "" };
      }
      const found = readOne(first, calledIn(cells), report);
      for (const other of others)
        if (readOne(other, plainBlanks(cells[other] ?? ""), report).id !== found.id) {
          const expected = `the case that ${first} beside it names, ${labelOf(found.id)}`;
          report(other, cells[other] ?? "", { expected, remedy: "correct one of them" });
        }
      return found;
    },
    added: () => [...fresh.values()],
  };
}

/** How each of the columns is read, by the cells of all rows. */
function readersOf(
  { rows, kind }: Pick<SurveyExport, "rows" | "kind">,
  columns: readonly string[],
  { cases, targets }: { readonly cases: readonly Option[]; readonly targets: readonly Target[] },
): Map<string, (cell: string) => ChoiceReading> {
  const target = targets.find(({ id }) => id === caseTarget) ?? { names: [], labels: [] };
  const headings = findHeadings(
    kind,
    columns.map((column) => ({ column, target })),
  );
  return new Map(
    columns.map((column) => {
      const heading = headings.get(column) ?? "unknown";
      const how = { options: cases, isSeveral: false, yes: "", heading, between: "any" } as const;
      return [column, readChoicesOf(new Set(rows.map(({ cells }) => cells[column] ?? "")), how)];
    }),
  );
}

function unknownCase(called: string, cases: readonly Option[]) {
  const words = cases.flatMap(({ names, labels }) => [...names, ...labels]);
  const hint = didYouMean(called, words);
  return { expected: "a case of the study", remedy: `correct it, or add the case to cases.csv${hint}` };
}
