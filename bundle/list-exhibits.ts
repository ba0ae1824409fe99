import { dirname } from "node:path";
import { triangulate } from "../pipeline/3-triangulate/index.js";
import { aggregate } from "../pipeline/4-aggregate/index.js";
import { figures } from "../pipeline/5-plot/figures.js";
import { figureNames, tableNames } from "../pipeline/artifacts.js";
import { readRows } from "../pipeline/lib/csv.js";
import { lineAt } from "../pipeline/lib/text.js";
import type { Facts } from "./facts.js";

/** A table, a figure or a number in the text: the program and line that makes it, and the files it goes to. */
export interface Exhibit {
  readonly what: string;
  readonly program: Place;
  readonly files: readonly string[];
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

export interface InTextNumber {
  readonly id: string;
  readonly section: string;
  readonly says: string;
  /** The figure; of a comparison, what it says of how many. */
  readonly published: string;
  readonly verdict: string;
  /** Where its measure is written, and where its result stands. */
  readonly measure: Place;
  readonly result: { readonly file: string; readonly line: number };
}

/** The function that makes each table; that it does is tested. */
export const makers: Readonly<Record<keyof typeof triangulate.writes | keyof typeof aggregate.writes, string>> = {
  values: "resolve",
  witnesses: "resolve",
  conflicts: "listConflicts",
  policyValues: "comparePolicies",
  agreement: "measureAgreement",
  table1: "restoreTable1",
  table2: "restoreTable2",
  table3: "restoreTable3",
  shares: "countShares",
  levers: "countLevers",
  leverProfiles: "profileLevers",
  places: "locate",
  claims: "judgeClaims",
  robustness: "weighRobustness",
};

type Project = Facts["project"];

/** Every table of the values and of what follows from them; those that are printed are also there for a manuscript. */
export function listTableExhibits(project: Project): Exhibit[] {
  return [triangulate, aggregate].flatMap(({ name: room, writes }) =>
    Object.entries(writes).map(([key, { at, description }]) => {
      const path = "path" in at ? at.path : "";
      const printed = tableNames.find((name) => path === `4-aggregate/${name}.csv`);
      const forPrint = printed ? ["md", "tex"].map((format) => `outputs/5-plot/tables/${printed}.${format}`) : [];
      const program = findProgram(project, room, makers[key as keyof typeof makers]);
      return { what: description, program, files: [`outputs/${path}`, ...forPrint] };
    }),
  );
}

/** Every figure, told by the title that it has. */
export function listFigures(project: Project): Exhibit[] {
  return figureNames.map((name) => {
    const file = `outputs/5-plot/${name}`;
    const spec = JSON.parse(textOf(project, `${file}.vl.json`)) as { title: { text: readonly string[] } };
    const files = ["svg", "png", "pdf", "vl.json"].map((format) => `${file}.${format}`);
    const program = findProgram(project, "5-plot", figures[name].draw.name);
    return { what: `\`${name}\`: ${spec.title.text.join(" ")}`, program, files };
  });
}

/** Every number and comparison of the paper's text: what it says is measured as data/paper/claims.json has it, by one interpreter. */
export function listInTextNumbers({ project, study, claims }: Facts): InTextNumber[] {
  const given = `data/${study.inputs.claims}`;
  const results = "outputs/4-aggregate/claims.csv";
  const { rows } = readRows((project.get(results) ?? { bytes: new Uint8Array() }).bytes, results);
  return claims.map(({ id, section, says }) => {
    const row = rows.find(({ cells }) => cells.id === id);
    if (row === undefined)
      throw new Error(`${results}: expected a row for the claim ${id}, but found none; next: npm start`);
    const measure = { file: given, line: lineOf(textOf(project, given), `"id": "${id}"`), name: id };
    const { published, hedge = "", verdict = "" } = row.cells;
    return {
      id,
      section,
      says,
      published: published || hedge,
      verdict,
      measure,
      result: { file: results, line: row.line },
    };
  });
}

/**
 * The line on which a file of a room states what it exports; a room's folders hold words and parts.
 *
 * @throws when there is not exactly one
 */
export function findProgram(project: Project, room: string, name: string): Place {
  const statement = new RegExp(`^export (async )?(function|const) ${name}\\b`, "m");
  const found = [...project.keys()].filter(
    (file) => dirname(file) === `pipeline/${room}` && statement.test(textOf(project, file)),
  );
  const [file] = found;
  if (file === undefined || found.length > 1)
    throw new Error(
      `pipeline/${room}: expected ${name} to be exported once, but found it in ${found.join(", ") || "no file"}`,
    );
  const text = textOf(project, file);
  return { file, line: lineAt(text, text.search(statement)), name };
}

const textOf = (project: Project, file: string) => new TextDecoder().decode(project.get(file)?.bytes);
const lineOf = (text: string, words: string) => lineAt(text, text.indexOf(words));
