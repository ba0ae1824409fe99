import { readFileSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../pipeline/lib/disk.js";
import { stages } from "../pipeline/stages.js";

const pipeline = resolve(__dirname, "../pipeline");
const files = listFiles(pipeline)
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({
    path,
    folder: path.includes("/") ? path.slice(0, path.indexOf("/")) : ".",
    text: readFileSync(join(pipeline, path), "utf8"),
  }));
type File = (typeof files)[number];
const isRoom = ({ folder }: File) => /^\d-/.test(folder);
const rooms = [...new Set(files.filter(isRoom).map(({ folder }) => folder))];

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

test("there are five rooms, and the floor plan lists them in order", () => {
  expect(rooms).toEqual(["1-ingest", "2-clean", "3-triangulate", "4-aggregate", "5-plot"]);
  expect(stages.map(({ name }) => name)).toEqual(rooms);
});

test.each(rooms)("%s states the stage of its own name", (room) => {
  const index = files.find(({ path }) => path === `${room}/index.ts`);
  expect(/\bname:\s*"([^"]+)"/.exec(index?.text ?? "")?.[1]).toBe(room);
});

test("a room imports only the doorways, the tools, itself and packages", () => {
  const isAllowed = (room: string) => (name: string) =>
    isPackage(name) || name === "artifacts" || name.startsWith("lib/") || name.startsWith(`${room}/`);
  expect(files.filter(isRoom).flatMap((file) => without(file, isAllowed(file.folder)))).toEqual([]);
});

test("the tools import nothing of the subject", () => {
  const tools = files.filter(({ folder }) => folder === "lib");
  expect(tools.flatMap((file) => without(file, (name) => isPackage(name) || name.startsWith("lib/")))).toEqual([]);
});

test("the doorways import only tools and packages", () => {
  const doorways = files.filter(({ path }) => path.startsWith("artifacts"));
  const isAllowed = (name: string) => isPackage(name) || name.startsWith("artifacts/") || name.startsWith("lib/");
  expect(doorways.flatMap((file) => without(file, isAllowed))).toEqual([]);
});

test("the imports are found at all", () => {
  const doorway = files.find(({ path }) => path === "2-clean/index.ts") as File;
  expect(importsOf(doorway)).toEqual(expect.arrayContaining(["artifacts", "lib/stage", "2-clean/correct"]));
});

test("nothing imports a test, a notebook or anything else outside the pipeline", () => {
  expect(files.flatMap((file) => without(file, (name) => !name.startsWith("..")))).toEqual([]);
});

test("a stage writes only below its own name, and each file has one writer", () => {
  const written = stages.flatMap(({ name, writes }) =>
    Object.values(writes).map(({ at }) => ({ name, path: "path" in at ? at.path : `the input ${at.role}` })),
  );
  expect(written.filter(({ name, path }) => !path.startsWith(`${name}/`))).toEqual([]);
  expect(written.map(({ path }) => path).filter((path, index, all) => all.indexOf(path) < index)).toEqual([]);
});

test("a stage reads what people gave or what an earlier stage wrote", () => {
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

test.each(["pipeline", "bundle", "verify"])("no file of %s/ has more than 200 lines", (folder) => {
  const paths = listFiles(resolve(pipeline, "..", folder)).filter((path) => path.endsWith(".ts"));
  const lines = (path: string) => readFileSync(resolve(pipeline, "..", folder, path), "utf8").split("\n").length - 1;
  expect(paths.filter((path) => lines(path) > 200)).toEqual([]);
});

test.each([
  { what: "today's date", pattern: /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b/ },
  { what: "chance", pattern: /\bMath\.random\b|\brandomUUID\b/ },
  { what: "the environment", pattern: /\bprocess\b/ },
  { what: "the machine's language", pattern: /\btoLocale\w*|\bIntl\b|\blocaleCompare\b/ },
  { what: "the console", pattern: /\bconsole\b/ },
])("no room depends on $what", ({ pattern }) => {
  const found = files.filter((file) => isRoom(file) && pattern.test(codeOf(file.text)));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test("only lib/disk.ts touches the disk", () => {
  const touches = (name: string) => /^(node:)?fs(\/|$)/.test(name);
  expect(files.filter((file) => importsOf(file).some(touches)).map(({ path }) => path)).toEqual(["lib/disk.ts"]);
});
