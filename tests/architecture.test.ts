import { readFileSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../pipeline/runner/files.js";
import { stagesOf } from "../pipeline/stages.js";
import { commentsOf } from "./lib/comments.js";
import { functionBodies } from "./lib/function-bodies.js";
import { stringLiterals } from "./lib/string-literals.js";
import { studyOf } from "./lib/study-of.js";
import { plain, studyWords } from "./lib/study-words.js";

const pipeline = resolve(__dirname, "../pipeline");
/** The sources of a folder beside this one, by their paths from pipeline/. */
const sourcesIn = (folder: string) =>
  listFiles(resolve(pipeline, folder))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({
      path: posix.join(folder, path),
      folder: path.includes("/") ? path.slice(0, path.indexOf("/")) : ".",
      text: readFileSync(join(pipeline, folder, path), "utf8"),
    }));
const files = sourcesIn(".");
type File = (typeof files)[number];
const isStage = ({ folder }: File) => /^\d-/.test(folder);

/** What a file imports: packages as they are called, files as paths from pipeline/, without their ending. */
function importsOf({ path, text }: File): string[] {
  const stated = text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*["']([^"']+)["']/g);
  return [...stated].map(([, name = ""]) => {
    return name.startsWith(".") ? posix.normalize(posix.join(dirname(path), name)).replace(/\.(js|ts)$/, "") : name;
  });
}
const isPackage = (name: string) => !name.startsWith(".") && !files.some(({ path }) => path === `${name}.ts`);
const without = (file: File, allowed: (name: string) => boolean) =>
  importsOf(file)
    .filter((name) => !allowed(name))
    .map((name) => `${file.path} imports ${name}`);

/** A source without its comments and texts, in which words are only words. */
function codeOf(text: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
  return text.replace(token, (found) => (found.startsWith("/") ? " " : '""'));
}

const noun = { en: { one: "tool", many: "tools", gender: "m" as const } };
const table = (role: string) => ({ role, source_id: role, observed_on: "2023", case_column: "Name", ignore: [] });
/** A study makes its own stages: with as little as there may be, and with tables and blocks of its own. */
const studies = [
  { what: "the least study", stages: stagesOf(studyOf()) },
  {
    what: "a study with tables and blocks",
    stages: stagesOf(studyOf({ tables: [table("census"), table("wave_2")], blocks: { tools: noun, merits: noun } })),
  },
];

const stageFolders = [...new Set(files.filter(isStage).map(({ folder }) => folder))];

test("there are five stages, and the list has them in order", () => {
  expect(stageFolders).toEqual(["1-ingest", "2-clean", "3-triangulate", "4-aggregate", "5-plot"]);
  for (const { stages } of studies) expect(stages.map(({ name }) => name)).toEqual(stageFolders);
});

test("only the program, what starts it, and the list of stages lie loose in pipeline/", () => {
  const loose = listFiles(pipeline).filter((path) => !path.includes("/"));
  expect(loose.sort()).toEqual(["cli.ts", "compiled.cjs", "stages.ts", "start.cjs"]);
});

test.each(stageFolders)("%s states the stage of its own name", (folder) => {
  const index = files.find(({ path }) => path === `${folder}/index.ts`);
  expect(/\bname:\s*"([^"]+)"/.exec(index?.text ?? "")?.[1]).toBe(folder);
});

test("a stage imports the schemas, runner/stage, lib/, itself, earlier stages and packages, and 5-plot what-if/", () => {
  const isAllowed = (stage: string) => (name: string) =>
    isPackage(name) ||
    /^(?:schemas|lib)\//.test(name) ||
    name === "runner/stage" ||
    (stage === "5-plot" && name.startsWith("what-if/")) ||
    stageFolders.slice(0, stageFolders.indexOf(stage) + 1).some((folder) => name.startsWith(`${folder}/`));
  expect(files.filter(isStage).flatMap((file) => without(file, isAllowed(file.folder)))).toEqual([]);
});

test.each([
  { folder: "lib", imports: ["lib"] },
  { folder: "runner", imports: ["runner", "lib"] },
  { folder: "schemas", imports: ["schemas", "runner", "lib"] },
  { folder: "instrument", imports: ["instrument", "schemas", "lib"] },
])("$folder/ imports $imports and packages only", ({ folder, imports }) => {
  const isAllowed = (name: string) => isPackage(name) || imports.some((allowed) => name.startsWith(`${allowed}/`));
  expect(files.filter((file) => file.folder === folder).flatMap((file) => without(file, isAllowed))).toEqual([]);
});

test("what-if/ computes with pure functions of the stages up to 4-aggregate, and no stage imports it but the one that shows it", () => {
  const isAllowed = (name: string) =>
    /^(?:what-if|schemas|lib|2-clean|3-triangulate|4-aggregate)\//.test(name) && !/^\d-\w+\/index$/.test(name);
  expect(files.filter(({ folder }) => folder === "what-if").flatMap((file) => without(file, isAllowed))).toEqual([]);
  const others = files.filter(({ folder }) => !["what-if", "commands", "5-plot", "."].includes(folder));
  expect(others.flatMap((file) => without(file, (name) => !name.startsWith("what-if/")))).toEqual([]);
});

test("engines/ write the rules of 3-triangulate for databases, whose clients nothing else imports, and no stage needs them", () => {
  const engines = files.filter(({ folder }) => folder === "engines");
  const isAllowed = (name: string) => isPackage(name) || /^(?:engines|schemas|lib|3-triangulate)\//.test(name);
  expect(engines.flatMap((file) => without(file, isAllowed))).toEqual([]);
  const isClient = (name: string) => /^@(?:duckdb|clickhouse)\//.test(name);
  expect(engines.some((file) => importsOf(file).some(isClient))).toBe(true);
  const others = files.filter(({ folder }) => folder !== "engines");
  expect(others.flatMap((file) => without(file, (name) => !isClient(name)))).toEqual([]);
  const before = others.filter(({ folder }) => folder !== "commands");
  expect(before.flatMap((file) => without(file, (name) => !name.startsWith("engines/")))).toEqual([]);
});

test("nothing but the program itself imports commands/", () => {
  const others = files.filter(({ folder, path }) => folder !== "commands" && path !== "cli.ts");
  expect(others.flatMap((file) => without(file, (name) => !name.startsWith("commands/")))).toEqual([]);
});

test("the imports are found at all", () => {
  const index = files.find(({ path }) => path === "2-clean/index.ts") as File;
  expect(importsOf(index)).toEqual(expect.arrayContaining(["schemas/index", "runner/stage", "2-clean/correct"]));
});

test("nothing imports a test, a notebook or anything else outside the pipeline", () => {
  expect(files.flatMap((file) => without(file, (name) => !name.startsWith("..")))).toEqual([]);
});

test("every export is named by another file, of the program or its tests", () => {
  const root = resolve(pipeline, "..");
  const sources = ["pipeline", "replication", "notebooks", "tests"].flatMap((folder) =>
    listFiles(join(root, folder))
      .filter((path) => /\.(?:[cm]?[jt]s|ipynb)$/.test(path))
      .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(root, folder, path), "utf8") })),
  );
  const filesWith = new Map<string, number>();
  for (const { text } of sources)
    for (const word of new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu)))
      filesWith.set(word, (filesWith.get(word) ?? 0) + 1);
  const exported = /^export (?:async )?(?:function\*?|const|class) ([\p{L}\p{N}_$]+)/gmu;
  const dead = sources.flatMap(({ path, text }) =>
    [...text.matchAll(exported)].flatMap(([, name = ""]) => (filesWith.get(name) === 1 ? [`${path}: ${name}`] : [])),
  );
  expect(dead).toEqual([]);
});

test("no files import each other in a circle, types and what stands beside the pipeline not excepted", () => {
  const all = [...files, ...["replication", "notebooks"].flatMap((folder) => sourcesIn(`../${folder}`))];
  const names = new Map(all.map((file) => [file.path.replace(/\.ts$/, ""), file]));
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (name: string, above: readonly string[]): void => {
    const file = names.get(name);
    if (file === undefined || done.has(name)) return;
    if (above.includes(name)) return void circles.push([...above.slice(above.indexOf(name)), name].join(" > "));
    for (const next of importsOf(file)) follow(next, [...above, name]);
    done.add(name);
  };
  for (const name of names.keys()) follow(name, []);
  expect(circles).toEqual([]);
});

test.each(studies)("in $what, a stage writes only below its own name, and each file has one writer", ({ stages }) => {
  const written = stages.flatMap(({ name, writes }) =>
    Object.values(writes).map(({ at }) => ({ name, path: "path" in at ? at.path : `the input ${at.role}` })),
  );
  expect(written.filter(({ name, path }) => !path.startsWith(`${name}/`))).toEqual([]);
  expect(written.map(({ path }) => path).filter((path, index, all) => all.indexOf(path) < index)).toEqual([]);
});

test.each(studies)("in $what, a stage reads what people gave or what an earlier stage wrote", ({ stages }) => {
  const made = new Set<string>();
  const tooEarly: string[] = [];
  for (const { name, reads, writes } of stages) {
    for (const { at } of Object.values(reads)) {
      if ("path" in at && !made.has(at.path)) tooEarly.push(`${name} reads ${at.path}`);
    }
    for (const { at } of Object.values(writes)) if ("path" in at) made.add(at.path);
  }
  expect(tooEarly).toEqual([]);
});

test.each(studies)(
  "in $what, a stage's own assets lie in its folder, with whose code they are hashed",
  ({ stages }) => {
    const own = stages.flatMap(({ name, assets = {} }) =>
      Object.values(assets).flatMap((asset) => ("own" in asset ? [{ name, path: asset.own }] : [])),
    );
    expect(own).not.toEqual([]);
    expect(own.filter(({ name, path }) => !path.startsWith(`${name}/`))).toEqual([]);
  },
);

test.each(["pipeline", "replication", "notebooks"])("no file of %s/ has more than 200 lines", (folder) => {
  const paths = listFiles(resolve(pipeline, "..", folder)).filter((path) => path.endsWith(".ts"));
  const lines = (path: string) => readFileSync(resolve(pipeline, "..", folder, path), "utf8").split("\n").length - 1;
  expect(paths.filter((path) => lines(path) > 200)).toEqual([]);
});

test("a function's body is measured with its braces, whatever kind of function it is", () => {
  const source = `function outer() {
    const inner = (n: number) =>
      n + 1;
    return inner;
  }
  export const list = { method() {
  } };`;
  expect(functionBodies(source)).toEqual([
    { name: "outer", lines: 5 },
    { name: "line 3", lines: 1 },
    { name: "method", lines: 2 },
  ]);
});

test.each(["pipeline", "replication", "notebooks"])("no function of %s/ has a body of more than 60 lines", (folder) => {
  // A language's words are a table of functions, not a function.
  const isTable = (path: string) => folder === "pipeline" && /^5-plot\/text\/(?:en|fr)(?:\/|\.ts$)/.test(path);
  const found = listFiles(resolve(pipeline, "..", folder))
    .filter((path) => path.endsWith(".ts") && !isTable(path))
    .flatMap((path) =>
      functionBodies(readFileSync(resolve(pipeline, "..", folder, path), "utf8"))
        .filter(({ lines }) => lines > 60)
        .map(({ name, lines }) => `${folder}/${path}: ${name} has ${lines}`),
    );
  expect(found).toEqual([]);
});

test.each([
  { what: "today's date", pattern: /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b/ },
  { what: "chance", pattern: /\bMath\.random\b|\brandomUUID\b/ },
  { what: "the environment", pattern: /\bprocess\b/ },
  { what: "the machine's language", pattern: /\btoLocale\w*|\bIntl\b|\blocaleCompare\b/ },
  { what: "the console", pattern: /\bconsole\b/ },
])("no stage depends on $what", ({ pattern }) => {
  const found = files.filter((file) => isStage(file) && pattern.test(codeOf(file.text)));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test("only schemas/value.ts takes the text of a value apart or puts it together", () => {
  const notation =
    /\.(?:(?:split|join|includes|indexOf)\(\s*"(?:\||\+|\.\.)"|split\(\s*\/[^/\n]*\[[^\]\n]*[|+][^\]\n]*\])|\$\{\w+\}(?:\||\+|\.\.)\$\{/;
  const found = files.filter(({ text }) => notation.test(text)).map(({ path }) => path);
  expect(found).toEqual(["schemas/value.ts"]);
});

test("a type is overruled by way of unknown only where Vega's own are too narrow or too wide", () => {
  const overruling = files.filter(({ text }) => /\bas unknown as\b/.test(codeOf(text)));
  // marks.ts names the layers of a spec.
  const withoutVega = overruling.filter(
    (file) => !importsOf(file).some((name) => /^(?:vega(?:-lite)?(?:\/.*)?|5-plot\/layout\/marks)$/.test(name)),
  );
  expect(withoutVega.map(({ path }) => path)).toEqual([]);
});

test("only runner/files.ts touches the disk, and runner/large-files.ts for a database", () => {
  const touches = (name: string) => /^(node:)?fs(\/|$)/.test(name);
  expect(files.filter((file) => importsOf(file).some(touches)).map(({ path }) => path)).toEqual([
    "runner/files.ts",
    "runner/large-files.ts",
  ]);
});

test("every colour of figures and workbooks is set in 5-plot/layout/theme.ts", () => {
  const found = files
    .filter(({ path }) => path !== "5-plot/layout/theme.ts")
    .flatMap(({ path, text }) => stringLiterals(text).map((literal) => ({ ...literal, path })))
    .filter(({ text }) => /#[0-9a-f]{6}\b/i.test(text));
  expect(found.map(({ path, line, text }) => `${path}:${line}: ${text}`)).toEqual([]);
});

/** Folders whose texts and comments know no study. */
const knowNoStudy = ["pipeline", "notebooks/lib", "replication"];

/** Words of the study that the program has for reasons of its own. */
const ownWords: Readonly<Record<string, string>> = {
  _all: "the program's own id of the case that stands for what surrounds the cases",
  yes: "the program's own answer, in tables and texts",
  no: "the program's own answer, and the word",
  oui: "the French for yes",
  non: "the French for no, and for not",
  name: "a column of cases, sources, plans and figures, and the word",
  map: "a kind of figure, and the word",
  city: "a column of cities.csv and places.csv, and the word",
  ville: "the French for a city, of which places.csv has a column",
  region: "a role of a field, a column of cities.csv, and the word",
  région: "the French for a region",
  sector: "of a grade of evidence, sector_match: what is described is of the same sector",
  origin: "a column of totals.csv",
  used: "the verb",
  effectif: "the French for a count",
  "en cours": "French for under way: the page loads a chart",
  operating: "of an operating system",
  numérique: "the French for numeric, a type of field",
  national: "of a kind of source: a national report",
  international: "of a kind of source: an international report",
  scientifique: "of a kind of source, in French: a scientific article",
  website: "of a kind of source: a ministry's website",
};
const words = studyWords(resolve(pipeline, "../data"));
const texts = knowNoStudy.flatMap((folder) =>
  listFiles(resolve(pipeline, "..", folder))
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const source = readFileSync(resolve(pipeline, "..", folder, path), "utf8");
      return [...stringLiterals(source), ...commentsOf(source)].map(({ text, line }) => {
        return { text: plain(text), at: `${folder}/${path}:${line}` };
      });
    }),
);
/** Any of these as whole words, the longest first, as one may begin another. */
function anyOf(texts: readonly string[]): RegExp {
  const escaped = [...texts]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "u");
}

test("the study's words are found at all", () => {
  for (const word of [
    "lever_skills",
    "levers",
    "ce3m",
    "casablanca",
    "western_sahara",
    "levier",
    "safi_marrakech_agadir",
  ])
    expect(words.has(word), word).toBe(true);
  expect(words.size).toBeGreaterThan(400);
  const found = ["starts with lever_", "the Clus\u00ADters’ end", "cleverly unclustered"].map(
    (text) => anyOf([...words.keys()]).exec(plain(text))?.[0],
  );
  expect(found).toEqual(["lever", "clusters", undefined]);
});

test("no text or comment of the program has a field, a case, a place, a publisher or a label of the study in data/", () => {
  const foreign = anyOf([...words.keys()].filter((word) => !Object.hasOwn(ownWords, word)));
  const found = texts.flatMap(({ at, text }) => {
    const word = foreign.exec(text)?.[0];
    return word === undefined ? [] : [`${at}: "${word}" of ${words.get(word)} in ${JSON.stringify(text.slice(0, 80))}`];
  });
  expect(found).toEqual([]);
});

test("nor does one cite a table or a figure of the study's publication by its number", () => {
  const found = texts.filter(({ text }) => /\b(?:table|tableau|figure)[ \u00a0]\d/.test(text)).map(({ at }) => at);
  expect(found).toEqual([]);
});

test.each(Object.keys(ownWords))("%s is a word of the study, and one that the program has", (word) => {
  expect(words.has(word)).toBe(true);
  const pattern = anyOf([word]);
  expect(texts.some(({ text }) => pattern.test(text))).toBe(true);
});
