import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { page } from "./given.js";

const root = resolve(__dirname, "../../..");
const noticesFile = join(root, "pipeline/5-plot/report/browser/notices.txt");
const read = (...path: string[]) => readFileSync(join(root, "node_modules", ...path), "utf8").replace(/\r/g, "");

/** The packages whose code is in a library of the page, as its source map names them. */
function packagesIn(map: string): string[] {
  const { sources } = JSON.parse(read(map)) as { sources: string[] };
  const found = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
  return found.filter((name) => name !== undefined && existsSync(join(root, "node_modules", name))) as string[];
}

function noticeOf(name: string): string {
  const [file] = readdirSync(join(root, "node_modules", name)).filter((entry) => /^licen[cs]e/i.test(entry));
  // Vega's own packages, some of which come without the text: their common makers' is with Vega-Embed.
  return read(file === undefined ? "vega-embed/LICENSE" : `${name}/${file}`).trim();
}

/** Every text once, after the names of what it is for. */
function notices(): string {
  const libraries = ["vega/build/vega.min.js.map", "vega-embed/build/vega-embed.min.js.map"];
  const names = [...new Set(["vega", "vega-embed", ...libraries.flatMap(packagesIn)])].sort();
  const users = new Map<string, string[]>();
  for (const name of names) users.set(noticeOf(name), [...(users.get(noticeOf(name)) ?? []), name]);
  users.set(read("@expo-google-fonts/source-sans-3/LICENSE_FONT").trim(), ["Source Sans 3"]);
  users.set(read("@expo-google-fonts/ibm-plex-sans-arabic/LICENSE_FONT").trim(), ["IBM Plex Sans Arabic"]);
  const line = "=".repeat(72);
  return [...users].map(([text, names]) => `${line}\n${names.join(", ")}\n${line}\n\n${text}\n`).join("\n");
}

test("the notices are those of every package whose code is in the page, and of its letters", async () => {
  await expect(notices()).toMatchFileSnapshot(noticesFile);
});

test("the page carries them, as their licences ask", async () => {
  const text = (await page())
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
  for (const words of ["University of Washington Interactive Data Lab", "Mike Bostock", "SIL OPEN FONT LICENSE"])
    expect(text).toContain(words);
});
