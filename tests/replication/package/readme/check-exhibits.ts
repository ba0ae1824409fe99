import { readRows } from "../../../../pipeline/lib/csv.js";
import type { Look } from "./check-readme.js";
import type { MarkdownTable } from "./read-markdown.js";

/** Where a stage calls what makes its tables and figures: in its index, or in the functions that it shares with pipeline/what-if/. */
const callersIn: Readonly<Record<string, readonly string[]>> = {
  "3-triangulate": ["index", "triangulate-statements"],
  "4-aggregate": ["index", "aggregate-values"],
  "5-plot": ["index", "figures/index"],
};

/** What is wrong with the tables and figures that a README lists: each program, line and file is looked up in the project. */
export function checkExhibits({ tables, textOf, has }: Look): string[] {
  const lists = tables.filter(({ head }) => head.includes("Program"));
  const diagnostics: string[] = [];
  const listed = new Set<string>();
  const { figures } = JSON.parse(textOf("data/study.json")) as { figures: { name: string; kind: string }[] };
  const kindOf = (figure: string) => figures.find(({ name }) => name === figure)?.kind ?? "";
  for (const [what = "", program = "", line = "", files = ""] of lists.flatMap(({ rows }) => rows)) {
    if (/^Figure [12]$/.test(what) && [program, line, files].every((cell) => cell === "n.a.")) continue;
    const [, path = "", stage = ""] = /^`project\/(pipeline\/([\w-]+)\/[\w./-]+)`$/.exec(program) ?? [];
    const name = /^export (?:async )?(?:function|const) (\w+)/.exec(lineOf(textOf(path), line))?.[1];
    const callers = callersIn[stage]?.map((file) => textOf(`pipeline/${stage}/${file}.ts`)).join("\n") ?? "";
    const paths = [...files.matchAll(/`project\/([^`]+)`/g)].map(([, file = ""]) => file);
    const figure = /5-plot\/([\w-]+)\.svg/.exec(files)?.[1];
    if (name === undefined) diagnostics.push(`${what}: no program starts on line ${line} of ${program}`);
    else if (figure !== undefined && !drawsKind(kindOf(figure), name, callers))
      diagnostics.push(`${what}: ${name} does not draw it`);
    else if (!new RegExp(`\\b${name}\\b`).test(callers)) diagnostics.push(`${what}: ${stage} does not use ${name}`);
    const title =
      figure === undefined || what === "Figure 3" ? "" : titleOf(textOf(`outputs/5-plot/${figure}.vl.json`));
    if (title !== "" && what !== `\`${figure}\`: ${title}`) diagnostics.push(`${what}: another title`);
    if (/^Table \d$/.test(what) && name !== (what === "Table 1" ? "reconstructContextTable" : "reconstructTable"))
      diagnostics.push(`${what}: ${name} does not reconstruct it`);
    if (paths.length === 0 || !paths.every(has)) diagnostics.push(`${what}: not all its files are there`);
    for (const file of paths) listed.add(file);
  }
  const ofPaper = String(rowsUnder(tables, "Figure/Table #").map(([name]) => name));
  if (ofPaper !== "Table 1,Table 2,Table 3,Figure 1,Figure 2,Figure 3") diagnostics.push(`of the paper: ${ofPaper}`);
  const { stages } = JSON.parse(textOf("outputs/manifest.json")) as {
    stages: Record<string, { outputs: Record<string, string> }>;
  };
  const made = ["3-triangulate", "4-aggregate", "5-plot"].flatMap((stage) => Object.keys(stages[stage]?.outputs ?? {}));
  // These hold what others have, together, or say of the cases what people gave.
  const together = /\/(report\.html|tables\.xlsx|map\.gpkg)$|^3-triangulate\/cases\.csv$/;
  const unlisted = made.filter((file) => !listed.has(`outputs/${file}`) && !together.test(file));
  return [...diagnostics, ...unlisted.map((file) => `${file}: in no list`)];
}

/** Whether the list of kinds has a function for one, by itself or called with less. */
function drawsKind(kind: string, name: string, callers: string): boolean {
  const entry = new RegExp(`^  "?${kind}"?: \\{ spec: (.*)`, "m").exec(callers)?.[1] ?? "";
  return new RegExp(`\\b${name}\\b`).test(entry);
}

const hedged: Readonly<Record<string, string>> = {
  more_than: "over ",
  approximately: "about ",
  some: "some",
  majority: "a majority",
  all: "all",
  most: "the most",
  fewest: "the fewest",
};

const supposed: Readonly<Record<string, string>> = {
  sum_to_100: " (parts sum to 100)",
  nearest_5: " (nearest 5)",
  nearest_10: " (nearest 10)",
  own_rounding: " (one rounding for each part)",
};

/** What is wrong with the numbers in the text: each is compared with its line of the claims and of the results. */
export function checkNumbers({ tables, prose, textOf }: Look): string[] {
  const [given, results] = [textOf("data/paper/claims.json"), textOf("outputs/4-aggregate/claims.csv")];
  const rowOf = new Map(
    readRows(new TextEncoder().encode(results), "claims.csv").rows.map(({ cells }) => [cells.id, cells]),
  );
  const diagnostics: string[] = [];
  const printed = rowsUnder(tables, "claim,section");
  for (const [id = "", section, message, published, found = "", verdict, measure = "", result = ""] of printed) {
    const row = rowOf.get(bare(id)) ?? {};
    const figures = [...found.matchAll(/[\d.]+/g)].map(Number);
    // Of the context, documents may give bounds alone.
    const cells = row.count === "" ? [row.low, row.high] : [row.count, row.of, asPrinted(row)];
    const expected = cells.filter((cell) => cell !== undefined && cell !== "").map(Number);
    const isFound = verdict === "untestable" ? found === "n.a." : String(figures) === String(expected);
    if (!isFound) diagnostics.push(`${id}: found ${found}`);
    if (!lineOf(given, measure).includes(`"id": "${bare(id)}"`))
      diagnostics.push(`${id}: no measure on line ${measure}`);
    if (lineOf(results, result).split(",")[0] !== bare(id)) diagnostics.push(`${id}: no result on line ${result}`);
    const needs = supposed[toleranceIn(row)] ?? "";
    if (published !== `${hedged[row.qualifier ?? ""] ?? ""}${row.published}${needs}`)
      diagnostics.push(`${id}: published ${published}`);
    if (message !== row.paraphrase || section !== row.section || verdict !== row.verdict)
      diagnostics.push(`${id}: other words`);
  }
  const ids = (JSON.parse(given) as { id: string }[]).map(({ id }) => id);
  const byVerdict = (verdict: string) => ids.filter((id) => rowOf.get(id)?.verdict === verdict);
  for (const [verdict = "", count] of rowsUnder(tables, "verdict,numbers"))
    if (count !== String(byVerdict(verdict).length)) diagnostics.push(`${verdict}: ${count}`);
  const untested = rowsUnder(tables, "claim,why not");
  for (const [id = "", why = ""] of untested) {
    const { why_detail: note = "", of } = rowOf.get(bare(id)) ?? {};
    const start = of === "" ? note : of === "0" ? "No" : `Only ${of} `;
    if (!why.startsWith(start.trim())) diagnostics.push(`${id}: ${why}`);
  }
  const untestable = byVerdict("untestable");
  const matched =
    /The (\d+) numbers and.*?reads them all: `project\/([^`]+)`, line (\d+)\..* (\d+) of the (\d+) cannot/.exec(prose);
  const [, all, program = "", line = "", few, again] = matched ?? [];
  if (!/^export function judgeClaims\b/.test(lineOf(textOf(program), line))) diagnostics.push("no interpreter there");
  const counts = [all, again, few, printed.map(([id = ""]) => bare(id)), untested.map(([id = ""]) => bare(id))];
  if (String(counts) !== String([ids.length, ids.length, untestable.length, ids, untestable]))
    diagnostics.push("not every number, or not each that is untestable");
  return diagnostics;
}

/** Of fewer than a hundred cases, a percentage is printed whole, or with the decimals of the figure beside it. */
function asPrinted({ count, of = "", published = "" }: Readonly<Record<string, string>>): string {
  if (of === "") return "";
  const decimals = published.includes("%") ? (published.split(".")[1] ?? "").replace(/\D/g, "").length : 0;
  return ((100 * Number(count)) / Number(of)).toFixed(decimals);
}

/** What is about a round percentage is so to the nearest ten, about any other to the nearest five. */
function toleranceIn({ qualifier, published = "", needs = "" }: Readonly<Record<string, string>>): string {
  if (qualifier !== "approximately" || !published.endsWith("%")) return needs;
  return Number.parseFloat(published) % 10 === 0 ? "nearest_10" : "nearest_5";
}

/** The rows of the tables whose header starts so. */
export function rowsUnder(tables: readonly MarkdownTable[], start: string): readonly (readonly string[])[] {
  return tables.filter(({ head }) => head.join(",").startsWith(start)).flatMap(({ rows }) => rows);
}
const lineOf = (text: string, line: string) => text.split("\n")[Number(line) - 1] ?? "";
const titleOf = (spec: string) =>
  (JSON.parse(spec) as { title: { text: string[] } }).title.text.join(" ").replace(/[\u00a0\u202f]/g, " ");
const bare = (cell: string) => cell.replaceAll("`", "");
