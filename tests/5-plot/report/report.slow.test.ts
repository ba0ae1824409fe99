import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { figureId } from "../../../pipeline/5-plot/report/sections/charts.js";
import { linkable } from "../../../pipeline/5-plot/report/web-address.js";
import { type Language, languages } from "../../../pipeline/5-plot/text/index.js";
import { figuresOf } from "../../../pipeline/schemas/index.js";
import { elementsOf } from "./elements.js";
import { madeUpTables, page, root, tables } from "./given.js";
import { hostile } from "./hostile.js";

const studies = { "the study": tables, "a made-up study": madeUpTables } as const;
type StudyName = keyof typeof studies;
const variants = (Object.keys(studies) as StudyName[]).flatMap((study) =>
  languages.map((language) => ({ study, language })),
);
const pages = new Map<string, Promise<string>>();
/** A page, made once for all tests of it. */
function made(language: Language, study: StudyName = "the study"): Promise<string> {
  const key = `${study} ${language}`;
  const found = pages.get(key) ?? page(language, studies[study]);
  pages.set(key, found);
  return found;
}
const unpack = (text: string) => new TextDecoder().decode(gunzipSync(Buffer.from(text, "base64")));
const sha256 = (text: string) => createHash("sha256").update(text);

test("the analysis leaves the English page, the same on every run", async () => {
  expect(await page()).toBe(await made("en"));
  expect(readFileSync(join(root, "outputs/5-plot/report.html"), "utf8") === (await made("en"))).toBe(true);
});

describe.each(variants)("the page of $study in $language", ({ study, language }) => {
  const tables = studies[study];
  const isOwn = study === "the study";
  test("is at most 3.5 MB, in its language", async () => {
    const text = await made(language, study);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_500_000);
    expect(elementsOf(text).find(({ name }) => name === "html")?.attributes.lang).toBe(language);
  });

  test("allows its own scripts and styles, by their hashes, and nothing else", async () => {
    const elements = elementsOf(await made(language, study));
    const policy =
      elements.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy")?.attributes.content ??
      "";
    const listed = [...policy.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash);
    const own = elements.flatMap(({ name, attributes, text }) => {
      if (attributes.class === "library") return [unpack(text)];
      return name === "style" || (name === "script" && attributes.type === undefined) ? [text] : [];
    });
    expect(own.map((text) => sha256(text).digest("base64")).sort()).toEqual(listed.sort());
    // Only what is computed anew, which only the study can be, runs in a thread of its own.
    expect(policy.replace(/ ?'sha256-[^']+'/g, "")).toBe(
      `default-src 'none'; script-src; style-src; ${isOwn ? "worker-src blob:; " : ""}font-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(policy).not.toMatch(/unsafe|eval|https?:/);
  });

  test("loads nothing: no address but in links, no style or handler in an attribute", async () => {
    for (const { name, attributes } of elementsOf(await made(language, study)))
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute).not.toMatch(/^(on.*|style|src|srcset|action|data)$/);
        // A drawing that another one uses is in the page itself.
        if (attribute === "href") expect(`${name} ${value}`).toMatch(/^(a (#[\w-]+|https?:\/\/.+)|use #[\w-]+)$/);
      }
  });

  test("has a place, a title and a caption for every figure, and a cell for every value of the matrices", async () => {
    const elements = elementsOf(await made(language, study));
    const ids = new Set(elements.map(({ attributes }) => attributes.id));
    for (const { name } of figuresOf(tables.study)) expect(ids).toContain(figureId(name));
    const opened = new Set(elements.map(({ attributes }) => attributes["data-evidence"]));
    for (const { case_id, field } of tables.values) expect(opened).toContain(`value:${case_id}.${field}`);
  });

  test("has no id twice, and no link within it that leads nowhere", async () => {
    const elements = elementsOf(await made(language, study));
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids).toHaveLength(new Set(ids).size);
    for (const { attributes } of elements)
      if (attributes.href?.startsWith("#")) expect(ids).toContain(attributes.href.slice(1));
  });

  test("every figure has marks that open something, and all of them lead to witnesses or a list", async () => {
    const data = (id: string) => JSON.parse(elements.find(({ attributes }) => attributes.id === id)?.text ?? "");
    const elements = elementsOf(await made(language, study));
    const { values, lists } = data("report-evidence");
    const packed = elements.find(({ attributes }) => attributes.id === "report-charts")?.text ?? "";
    const charts: Record<string, { spec: { data: { values?: { evidence?: string }[] }[] } }> = JSON.parse(
      new TextDecoder().decode(gunzipSync(Buffer.from(packed, "base64"))),
    );
    for (const [name, chart] of Object.entries(charts)) {
      const opened = chart.spec.data.flatMap((set) => (set.values ?? []).flatMap((row) => row.evidence ?? []));
      expect(opened.length, name).toBeGreaterThan(isOwn ? 5 : 1);
      for (const key of opened) expect(values[key] ?? lists[key], key).toBeDefined();
    }
  });

  test("whatever is opened has witnesses or a list to show", async () => {
    const elements = elementsOf(await made(language, study));
    const { values, lists } = JSON.parse(
      elements.find(({ attributes }) => attributes.id === "report-evidence")?.text ?? "",
    );
    const keys = elements.flatMap(({ attributes }) => attributes["data-evidence"] ?? []);
    expect(keys.length).toBeGreaterThan(isOwn ? 500 : 100);
    for (const key of [...keys, ...Object.values<{ keys: string[] }>(lists).flatMap((list) => list.keys)])
      expect(values[key] ?? lists[key], key).toBeDefined();
  });
});

test.each(variants)("a number in the text of $study in $language opens as many values as it says", async (one) => {
  const elements = elementsOf(await made(one.language, one.study));
  const { lists } = JSON.parse(elements.find(({ attributes }) => attributes.id === "report-evidence")?.text ?? "");
  const counted = elements.filter(({ attributes }) =>
    /^(share|status|verdict|missing):/.test(attributes["data-evidence"] ?? ""),
  );
  expect(counted.length).toBeGreaterThan(one.study === "the study" ? 80 : 20);
  for (const { attributes, text } of counted)
    expect(lists[attributes["data-evidence"] ?? ""].keys, attributes["data-evidence"]).toHaveLength(
      Number.parseInt(text, 10),
    );
});

test("the French page has no English of ours but what is marked so", async () => {
  const elements = elementsOf(await made("fr"));
  const { values, lists } = JSON.parse(
    elements.find(({ attributes }) => attributes.id === "report-evidence")?.text ?? "",
  );
  const statements = Object.values<{ statements: { reason: string; remark: string }[] }>(values).flatMap(
    (value) => value.statements,
  );
  expect(statements.filter(({ reason }) => /\b(undated|stated|lapsed|years|answer)\b/.test(reason))).toEqual([]);
  expect(statements.filter(({ reason, remark }) => remark !== "" && reason !== "non codé")).toEqual([]);
  const notes = Object.values<{ note?: { language: string } }>(lists).flatMap(({ note }) => note ?? []);
  expect(notes).toHaveLength(tables.rawClaims.filter(({ note }) => note !== "").length);
  expect(new Set(notes.map(({ language }) => language))).toEqual(new Set(["fr"]));
  expect(elements.find(({ name }) => name === "h1")?.attributes.lang).toBe("fr");
});

test.each([
  { what: "a title in the page's language", titles: { fr: "Écoles inventées" }, expected: ["Écoles inventées", "fr"] },
  { what: "none in it, its own title, marked as of its own language", titles: {}, expected: ["Made-up schools", "en"] },
])("a study with $what", async ({ titles, expected }) => {
  const { study } = madeUpTables;
  const elements = elementsOf(await page("fr", { ...madeUpTables, study: { ...study, titles } }));
  const { text, attributes } = elements.find(({ name }) => name === "h1") ?? { text: "", attributes: { lang: "" } };
  expect([text, attributes.lang]).toEqual(expected);
});

test("the page of another study has its own nouns, and none of the study in data/", async () => {
  for (const language of languages) {
    const elements = elementsOf(await made(language, "a made-up study"));
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids).toEqual(expect.arrayContaining(["structure", "block-activities", "block-tools"]));
    const own = elements.filter(({ name }) => /^(h[1-3]|p|li|th|td|figcaption|summary|dt|dd)$/.test(name));
    for (const { text } of own)
      expect(text).not.toMatch(/\bclusters?\b|\bleve?i?r?s?ers?\b|\bleviers?\b|Maroc|Morocc|Sahara/i);
  }
});

test("the answer names the claims that fail, and how many values are missing from what it leads with", async () => {
  const text = elementsOf(await made("en")).find(({ attributes }) => attributes.id === "answer")?.text ?? "";
  for (const { paraphrase, verdict } of tables.claims)
    expect(text.replaceAll("\u00a0", " ").includes(paraphrase), paraphrase).toBe(
      verdict === "contradicted" || verdict === "impossible",
    );
  expect(text).toMatch(/Governance system: Private, 13 of 16.*\(81\u00a0%; possible: 10 to 14 of 17\)/);
});

test("the fingerprint is that of the tables in the manifest", async () => {
  const elements = elementsOf(await made("en"));
  const textOf = (id: string) => elements.find(({ attributes }) => attributes.id === id)?.text ?? "";
  const { stages } = JSON.parse(readFileSync(join(root, "outputs/manifest.json"), "utf8"));
  const lines = textOf("made-from").trimEnd().split("\n");
  const listed = Object.fromEntries(lines.map((line) => [line.slice(66).replace(/^outputs\//, ""), line.slice(0, 64)]));
  expect(listed).toEqual(stages["5-plot"].inputs);
  expect(textOf("fingerprint")).toBe(sha256(textOf("made-from")).digest("hex"));
});

test.each(["<script>x</script>", '"><img onerror=x>'])("%s in every text column is text", async (payload) => {
  const [calm, poisoned] = [await page("en", madeUpTables), await page("en", hostile(madeUpTables, payload), 450)].map(
    elementsOf,
  );
  const names = (elements = calm) => elements?.map(({ name }) => name);
  expect(names(poisoned)?.filter((name) => name === "script")).toEqual(names()?.filter((name) => name === "script"));
  expect(names(poisoned)).not.toContain("img");
  for (const { attributes } of poisoned ?? [])
    expect(Object.keys(attributes).filter((name) => /^on/.test(name))).toEqual([]);
  expect(poisoned?.find(({ name }) => name === "h1")?.text).toContain(payload);
  expect(
    poisoned?.flatMap(({ attributes }) => attributes.href ?? []).filter((href) => /^javascript:/i.test(href)),
  ).toEqual([]);
});

test.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "github:someone", "//example.org", ""])(
  "%j becomes no link",
  (url) => expect(linkable(url)).toBeUndefined(),
);
