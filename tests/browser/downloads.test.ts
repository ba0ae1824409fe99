import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureId } from "../../pipeline/5-plot/report/sections/charts.js";
import { languages } from "../../pipeline/5-plot/text/index.js";
import { figuresOf } from "../../pipeline/schemas/index.js";
import { madeUpTables, page as makePage, root, tables } from "../5-plot/report/given.js";
import { findChromium } from "./find-chromium.js";
import { launch, open } from "./open-page.js";

const executable = findChromium();
const desk = { width: 1200, height: 900 };
const names = figuresOf(tables.study).map(({ name }) => name);
/** What the name of each kind of file ends in. */
const ends: Readonly<Record<string, string>> = {
  ...{ png: ".png", svg: ".svg", spec: ".vl.json", csv: ".csv", csvComma: "-excel-fr.csv", readme: "-readme.txt" },
};
/** What a spreadsheet would take for a formula: the ways in which one begins. */
const formulas = ["=HYPERLINK(1)", "+cmd|1", "-1+cmd|1", "@SUM(1)", "\t=1"];

describe.skipIf(executable === undefined)("what is taken away from a chart", () => {
  const folder = mkdtempSync(join(tmpdir(), "downloads-"));
  let browser: Browser;
  const pages = new Map<string, Page>();
  const troublesOf: string[][] = [];
  beforeAll(async () => {
    browser = await launch(executable as string);
    const [first, ...others] = madeUpTables.cases;
    const cases = [first, ...others].map((one, i) => ({
      ...one,
      name: `${formulas[i % formulas.length]}${one?.name}`,
    }));
    const made = {
      ...Object.fromEntries(await Promise.all(languages.map(async (one) => [one, await makePage(one)] as const))),
      hostile: await makePage("en", { ...madeUpTables, cases } as typeof madeUpTables, 450),
    };
    for (const [name, text] of Object.entries(made)) {
      const file = join(folder, `${name}.html`);
      writeFileSync(file, text);
      const opened = await open(browser, file, desk);
      opened.page.on("framenavigated", (frame) => void opened.troubles.push(`went to ${frame.url()}`));
      pages.set(name, opened.page);
      troublesOf.push(opened.troubles);
    }
  });
  afterAll(() => browser?.close());

  const pageOf = (name: string) => pages.get(name) as Page;
  async function download(of: string, figure: string, kind: string): Promise<{ name: string; bytes: Buffer }> {
    const page = pageOf(of);
    const name = `${figure}${ends[kind]}`;
    // Chromium drops downloads beyond ten in a second, and says so to nobody: what was dropped is asked for again.
    for (let attempt = 0; attempt < 20; attempt++) {
      const waiting = page
        .waitForEvent("download", { predicate: (one) => one.suggestedFilename() === name, timeout: 15_000 })
        .catch(() => undefined);
      await page.locator(`#${figureId(figure)} [data-kind="${kind}"]`).press("Enter", { timeout: 120_000 });
      const file = await waiting;
      if (file !== undefined) return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    }
    throw new Error(`expected a download of ${name}, but none came`);
  }
  const kept = (of: string, figure: string, kind: string) =>
    keep(pageOf(of), `#${figureId(figure)} [data-kind="${kind}"]`);
  const text = async (of: string, figure: string, kind: string) => (await kept(of, figure, kind)).text;
  const parse = (csv: string, comma = ",") => {
    const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ""), {
      ...{ delimiter: comma, newline: "\r\n", skipEmptyLines: true },
    });
    expect(errors).toEqual([]);
    return { heads: data[0] ?? [], rows: data.slice(1) };
  };

  test("a PNG has the bytes of one, at 300 pixels per inch, of the printed size", async () => {
    const { name, bytes } = await download("en", "labelling", "png");
    const printed = readFileSync(join(root, "outputs/5-plot/labelling.png"));
    expect(name).toBe("labelling.png");
    expect(bytes.subarray(0, 33)).toEqual(printed.subarray(0, 33));
    expect(bytes.subarray(33, 54)).toEqual(printed.subarray(33, 54));
  });

  test.each(["svg", "spec", "csv", "csvComma", "readme"])("a %s is saved as it was made", async (kind) => {
    const { name, bytes } = await download("en", "labelling", kind);
    const made = await kept("en", "labelling", kind);
    expect({ name, text: bytes.toString("utf8") }).toEqual(made);
    expect(made.text.length).toBeGreaterThan(100);
  });

  test.each(names)("the SVG of %s parses, with the title and caption that the printed figure has", async (name) => {
    const svg = await text("en", name, "svg");
    const printed = readFileSync(join(root, `outputs/5-plot/${name}.svg`), "utf8");
    const found = await textsIn(pageOf("en"), svg);
    expect(found[0]).toBe("svg");
    expect(found.length).toBeGreaterThan(5);
    expect(found).toEqual(await textsIn(pageOf("en"), printed));
  });

  test.each(names)("the Vega-Lite file of %s is the one beside the page", async (name) => {
    expect(await text("en", name, "spec")).toBe(readFileSync(join(root, `outputs/5-plot/${name}.vl.json`), "utf8"));
  });

  describe.each(languages)("in %s", (language) => {
    test.each(names)("the CSV of %s has a row for each value, share or claim that its marks open", async (name) => {
      const expected = await openedBy(pageOf(language), name);
      const { heads, rows } = parse(await text(language, name, "csv"));
      expect([...new Set(rows.map(([key]) => key))].sort()).toEqual(expected);
      for (const row of rows) expect(row).toHaveLength(heads.length);
      const french = await text(language, name, "csvComma");
      expect(french.startsWith("\ufeff")).toBe(true);
      const inFrench = parse(french, ";");
      expect(inFrench.heads).toEqual(heads);
      const isNumber = (cell: string | undefined) => /^-?\d+(\.\d+)?$/.test(cell ?? "");
      expect(inFrench.rows).toEqual(
        rows.map((row) => row.map((cell) => (isNumber(cell) ? cell.replace(".", ",") : cell))),
      );
    });

    test("the read-me names every column, the licence and the survey", async () => {
      const { heads } = parse(await text(language, "lever-adoption", "csv"));
      const readme = await text(language, "lever-adoption", "readme");
      for (const head of heads) expect(readme).toMatch(new RegExp(`^- ${head}\\s*: .`, "m"));
      expect(readme).toContain("CC-BY-4.0");
      expect(readme).toContain("Errajaoui & Nokairi (2025), https://doi.org/10.71420/ijref.v2i6.135");
      expect(readme).toMatch(/^- paper_table_3\s*: /m);
      expect(await text(language, "map", "readme")).toContain("ODbL-1.0");
    });
  });

  test("shares have their count, base, percentage and bounds as the chart has them", async () => {
    const { heads, rows } = parse(await text("en", "lever-adoption", "csv"));
    const at = (row: readonly string[], ...columns: string[]) => columns.map((name) => row[heads.indexOf(name)]);
    const shown = tables.shares.filter(({ field, code }) => field.startsWith("lever_") && code === "yes");
    const ofAll = (count: number | null) => Math.round((1000 * (count ?? 0)) / 17) / 10;
    expect(rows.map((row) => at(row, "key", "count", "of", "percent", "low", "high")).sort()).toEqual(
      shown
        .map(({ field, count, of, percent, count_low, count_high }) => [
          `share:${field}=yes`,
          ...[count, of, percent, ofAll(count_low), ofAll(count_high)].map(String),
        ])
        .sort(),
    );
    const french = await text("en", "lever-adoption", "csvComma");
    expect(french).toMatch(/;87,5;/);
  });

  test("no cell begins as a formula does, whatever the names are", async () => {
    const all = await pageOf("hostile").evaluate<[string, string, string][]>(`(async () => {
      const { readPacked, rows } = window.report;
      return Object.entries(await readPacked("report-charts")).map(([name, { spec }]) =>
        [name, ...[false, true].map((isComma) => rows.toCsv(rows.rowsOf(spec), isComma))]);
    })()`);
    expect(all.length).toBeGreaterThan(5);
    for (const [, csv, inFrench] of all)
      for (const row of [...parse(csv).rows, ...parse(inFrench, ";").rows])
        for (const cell of row) expect(cell.trim()).not.toMatch(/^[=@+]|^-(?![\d.,]+$)/);
    expect(await text("hostile", all[0]?.[0] ?? "", "csv")).toContain("'=HYPERLINK(1)");
  });

  test("printed alone, a chart is one page of A4 with its citation", async () => {
    const page = pageOf("en");
    await page.evaluate("window.print = () => {}");
    await page.locator('#labelling [data-kind="pdf"]').press("Enter");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("figure:visible").count()).toBe(1);
    expect(await page.locator("#labelling .citation").isVisible()).toBe(true);
    expect(await page.locator("#answer").isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  });

  test("the buttons are a named group under each chart, and pressing them leads nowhere", async () => {
    const page = pageOf("fr");
    for (const name of names) {
      const group = page.locator(`#${figureId(name)}`).getByRole("group", { name: /^Télécharger/ });
      expect(await group.getAttribute("aria-label")).toMatch(/^Télécharger\s: ./);
      expect(await group.getByRole("button").count()).toBe(7);
    }
    // What a page makes for itself has an address, but asks nothing of the network.
    expect(troublesOf.flat().filter((trouble) => !trouble.startsWith("request: blob:"))).toEqual([]);
  });
});

/** The keys of what a chart's marks open, but for whole rows and columns; of a pair of answers, each of them. */
async function openedBy(page: Page, name: string): Promise<string[]> {
  const read = async (id: string) => JSON.parse((await page.locator(`#${id}`).textContent()) ?? "");
  const { lists } = await read("report-evidence");
  const sets = await page.evaluate<{ values?: { evidence?: string }[] }[]>(
    `window.report.readPacked("report-charts").then((charts) => charts[${JSON.stringify(name)}].spec.data)`,
  );
  const keys = sets
    .flatMap(({ values }) => (Array.isArray(values) ? values : []))
    .flatMap(({ evidence }) => evidence ?? [])
    .filter((key) => !key.startsWith("case:") && !key.startsWith("field:"));
  return [...new Set(keys.flatMap((key) => (key.startsWith("pair:") ? lists[key].keys : [key])))].sort();
}

/**
 * What a button would save, with no download: Chromium drops those beyond ten in a second, and on a busy machine no pause is long enough.
 */
function keep(page: Page, button: string): Promise<{ name: string; text: string }> {
  return page.evaluate<{ name: string; text: string }>(`new Promise((done) => {
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      HTMLAnchorElement.prototype.click = async function () {
        Object.assign(HTMLAnchorElement.prototype, { click });
        URL.createObjectURL = createObjectURL;
        // A blob's own text() would drop the mark by which Excel knows UTF-8.
        const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await blob.arrayBuffer());
        done({ name: this.download, text });
      };
      return "about:blank";
    };
    document.querySelector(${JSON.stringify(button)}).click();
  })`);
}

/** The root's name and every text of a picture, as a browser parses it. */
function textsIn(page: Page, svg: string): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const { documentElement } = new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml");
    return [documentElement.localName, ...[...documentElement.querySelectorAll("text")].map((one) => one.textContent)];
  })()`);
}
