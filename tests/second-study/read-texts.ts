import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { unescapeXml } from "../../pipeline/lib/escape.js";

/** Every text that a reader sees in a file, in the order in which it stands there. */
export interface Texts {
  readonly name: string;
  readonly title: string;
  readonly all: readonly string[];
}

const shown = new Set(["text", "subtitle", "description", "title"]);

/** Title, description, caption, key and every word of the picture. */
export function textsOfSpec(name: string, spec: unknown): Texts {
  const all: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === "string" && shown.has(key) && value !== "text") all.push(plain(value));
    else if (Array.isArray(value) && shown.has(key) && value.every((line) => typeof line === "string"))
      all.push(plain(value.join(" ")));
    else if (typeof value === "object" && value !== null)
      for (const [inner, child] of Object.entries(value)) visit(child, Array.isArray(value) ? key : inner);
  };
  visit(spec, "");
  const { title } = spec as { title: { text: readonly string[] } };
  return { name, title: plain(title.text.join(" ")), all };
}

const hidden: ReadonlySet<string> = new Set(["script", "style", "pre"]);
const spoken = new Set(["aria-label", "title", "alt", "placeholder"]);

/** What a page shows and reads aloud; without the licences and hashes, which are no sentences of the program's. */
export function textsOfPage(name: string, page: string): Texts {
  const all: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (hidden.has(tag)) open.push(tag);
      for (const [attribute, value] of Object.entries(attributes))
        if (spoken.has(attribute) || (attribute === "content" && attributes.name === "description"))
          all.push(plain(value));
    },
    ontext(text) {
      if (open.length === 0 && text.trim() !== "") all.push(plain(text));
    },
    onclosetag(tag) {
      if (hidden.has(tag)) open.pop();
    },
  });
  parser.end(page);
  return { name, title: all[0] ?? "", all };
}

/** Without the blanks that do not break and the marks where a word may. */
function plain(text: string): string {
  return text
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Caption, cells and notes of a table for Word. */
export function textsOfWord(name: string, archive: Uint8Array): Texts {
  const document = strFromU8(unzipSync(archive)["word/document.xml"] ?? new Uint8Array());
  const all = [...document.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)].map(([, text = ""]) =>
    unescapeXml(text),
  );
  return { name, title: "", all };
}

/** What a workbook has for readers: its first sheet, that of the cases, and of each table the columns in words, which have no note. */
export function textsOfWorkbook(name: string, archive: Uint8Array): Texts {
  const parts = unzipSync(archive);
  const read = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const numbers = Object.keys(parts).flatMap((path) => /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const all = numbers.flatMap((number) => {
    const noted = number === "2" ? [] : [...read(`xl/comments${number}.xml`).matchAll(/ref="([A-Z]+)1"/g)];
    const forMachines = new Set(noted.map(([, column]) => column));
    const cells = read(`xl/worksheets/sheet${number}.xml`).matchAll(
      /<c r="([A-Z]+)\d+"[^>]*><is><t[^>]*>([^<]*)<\/t>/g,
    );
    return [...cells].flatMap(([, column, text = ""]) => (forMachines.has(column) ? [] : [plain(unescapeXml(text))]));
  });
  const sheets = [...read("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(([, text = ""]) =>
    unescapeXml(text),
  );
  return { name, title: "", all: [...sheets, ...all] };
}
