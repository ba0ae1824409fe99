import { markdownTable } from "../../pipeline/lib/markdown-table.js";
import type { Artifact } from "../../pipeline/runner/artifact.js";
import type { Study } from "../../pipeline/schemas/index.js";
import { stagesOf } from "../../pipeline/stages.js";
import { pathOf } from "../package/tables/references.js";
import { describeColumns } from "./describe-columns.js";

type Inputs = Readonly<Record<string, string>>;

const made = "<!-- Made from pipeline/schemas by `npm run docs`; not to be edited by hand. -->";
/** What a document has between two marks is made; the rest is written by hand. */
const parts = {
  files: ["<!-- files: made from study.json by `npm run docs`; not to be edited by hand -->", "<!-- end of files -->"],
  columns: [
    "<!-- columns: made from pipeline/schemas by `npm run docs`; not to be edited by hand -->",
    "<!-- end of columns -->",
  ],
} as const;

/** What a study lists, once: a table of the survey and a figure are described alike, however many there are. */
const anyStudy: Pick<Study, "tables" | "figures" | "blocks"> = {
  tables: [{ role: "TABLE", source_id: "", observed_on: "", case_column: "", ignore: [] }],
  figures: [{ name: "FIGURE", kind: "evidence" }],
  blocks: {},
};

/** `docs/outputs.md`: every file that a stage writes, and every column of it. */
export function makeOutputsPage(inputs: Inputs): string {
  const sections = stagesOf(anyStudy).map(({ name, writes }) =>
    [`## ${name}`, ...listFiles(Object.values(writes), inputs, "outputs/")].join("\n\n"),
  );
  return `${[made, introduction, ...sections].join("\n\n")}\n`;
}

/**
 * `data/README.md` with what each file is, and the columns of every input, between their marks.
 *
 * @throws Error when marks are missing
 */
export function withInputs(readme: string, study: Pick<Study, "inputs" | "tables" | "package">): string {
  return fill(fill(readme, "files", [listRights(study)]), "columns", listInputs(study));
}

function fill(readme: string, part: keyof typeof parts, made: readonly string[]): string {
  const [start, end] = parts[part];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`data/README.md: expected the lines ${start} and ${end} in this order`);
  return `${readme.slice(0, from)}${[start, ...made, end].join("\n\n")}${readme.slice(to + end.length)}`;
}

/** Who made each file of data, and its licence, as study.json has it. */
function listRights({ package: about }: Pick<Study, "package">): string {
  const rows = (about?.files ?? []).filter(({ is_data }) => is_data);
  return markdownTable(
    ["file", "covers", "made by", "licence"],
    rows.map(({ file, covers, made_by, licence }) => [`\`${file}\``, covers, made_by, licence]),
  );
}

function listInputs(study: Pick<Study, "inputs" | "tables">): string[] {
  const inputs = { study: "study.json", ...study.inputs };
  const read = new Map(
    stagesOf({ ...anyStudy, ...study })
      .flatMap(({ reads }) => Object.values(reads))
      .flatMap((artifact) => ("role" in artifact.at ? [[artifact.at.role, artifact] as const] : [])),
  );
  const artifacts = Object.keys(inputs).flatMap((role) => read.get(role) ?? []);
  return listFiles(artifacts, inputs, "data/");
}

/** A section for each file with columns or keys; files without them are lines of one list. Files described alike are named together. */
function listFiles(artifacts: readonly Artifact<unknown>[], inputs: Inputs, folder: string): string[] {
  const pathsByText = new Map<string, string[]>();
  const lines = new Map<string, string[]>();
  for (const artifact of artifacts) {
    const path = `\`${pathOf(artifact, inputs).replace(folder, "")}\``;
    const columns = describeColumns(artifact, inputs);
    const [group, text] =
      columns === "" ? [lines, artifact.description] : [pathsByText, `${sentence(artifact.description)}\n\n${columns}`];
    group.set(text, [...(group.get(text) ?? []), path]);
  }
  const list = [...lines].map(([description, paths]) => `- ${paths.join(", ")}: ${description}`).join("\n");
  return [
    ...[...pathsByText].map(([text, paths]) => `### ${paths.join(", ")}\n\n${text}`),
    ...(list === "" ? [] : [list]),
  ];
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const introduction = `# Outputs

Every file in \`outputs/\`, by the stage that writes it, and every column of its tables. \`outputs/manifest.json\` holds the SHA-256 of every input
and output of each stage and of its code, and the parameters.

Tables are CSV (RFC 4180, UTF-8, LF, header first), sorted by key. An empty cell is a missing value. The columns of the inputs are in
[data/README.md](../data/README.md).

A study has its own tables and figures: below, \`TABLE\` is the role of a table of the survey in \`study.json\`, with \`-\` for \`_\`, and
\`FIGURE\` is the name of a figure. A file that a study lacks something for is left out.

**Values** are written as a code (\`a\`), a set of codes (\`a+b\`), one of several (\`a|b\`), a number or bounds, both
ends included (\`12\`, \`10..20\`, \`94..\`, \`..110\`), a city, or words.

**Results of claims** are written as count, total and percentage (\`13/16 (81.3)\`), or, for a total or a lead, as a number (\`6\`).

**Markdown and LaTeX tables** are for manuscripts: markup in a text is shown and not followed, and what a spreadsheet would take for a
formula (\`=1+1\`) is preceded by an apostrophe. The LaTeX tables name the packages that they need. The tables for Word have Word's own
captions, with the number that the table has among the study's: the captions after it count on from there. For a number that Word counts anew,
delete \`\\r\` and the number behind it in the field's code (Alt+F9). Under each table are its sources, how it is cited and its licence.

**The workbook** has numbers as numbers and everything else as text, never as a formula. Of each sheet the first columns are in words, those
after them as in the CSV files; a note on each of their heads has the meaning that stands below. A contested value is shaded and followed by †.
The number of a value's statements leads to them. On paper, Values and Statements have their columns in words only.

**Layers** are GeoJSON (RFC 7946) and a GeoPackage (OGC 12-128r17, version 1.3): longitude and latitude in WGS 84, no geometry where no single
city is documented. In the GeoPackage values are in words, \`sources\` has the documents, and QGIS applies the styles by itself.
Its \`last_change\` is always 1 January 1980, so that the same data give the same bytes. Whom to cite, licences and credits are in \`about\` of the
GeoJSON files, a member of their own (RFC 7946 has none for them), and in the GeoPackage in each table's description.`;
