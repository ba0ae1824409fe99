import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../pipeline/5-plot/text/index.js";
import { figuresOf } from "../../pipeline/schemas/index.js";
import { madeUpTables, page as makePage, tables } from "../5-plot/report/given.js";
import { hostile } from "../5-plot/report/hostile.js";
import { findChromium } from "./find-chromium.js";
import { findProblems } from "./find-problems.js";
import { launch, type Opened, open, resize } from "./open-page.js";

const executable = findChromium();
const desk = { width: 1200, height: 900 };
const phone = { width: 390, height: 844 };

/** Charts that a phone shows in a layout of its own, without scrolling. */
const laidOutAnew = ["map", "evidence", "claims", "multiverse", "cross-table", "combinations"];

if (executable === undefined) {
  const message = "THE PAGE IS NOT TESTED IN A BROWSER: no Chromium or Chrome was found; set CHROME_PATH to one";
  if (process.env.REQUIRE_CHROMIUM) test(message, () => expect.fail(message));
  else console.error(`\n${"!".repeat(message.length)}\n${message}\n${"!".repeat(message.length)}\n`);
}

describe.skipIf(executable === undefined)("the page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(executable as string);
    for (const language of languages) writeFileSync(join(folder, `${language}.html`), await makePage(language));
    const poisoned = hostile(madeUpTables, '"><img src=x onerror=alert(1)>');
    writeFileSync(join(folder, "hostile.html"), await makePage("en", poisoned, 450));
  });
  afterAll(() => browser?.close());

  // A page takes seconds to draw its charts: each is opened once, and looked at in every size by one after the other.
  const pages = new Map<string, Promise<Opened>>();
  const opened = async (name: string, size = desk): Promise<Opened> => {
    const one = pages.get(name) ?? open(browser, join(folder, `${name}.html`), size);
    pages.set(name, one);
    await resize((await one).page, size);
    return one;
  };
  afterEach(async () => {
    for (const { page, troubles } of await Promise.all(pages.values())) {
      await page.evaluate("document.querySelector('dialog').close()");
      expect(troubles).toEqual([]);
    }
  });
  const title = (page: Page) => page.locator("dialog[open] h2").textContent();

  describe.each(languages)("in %s", (language) => {
    test.each([1200, 900, 640, 390, 360, 320])(
      "at %i pixels every chart draws, its letters have 12 pixels or more, and nothing goes wrong or leaves the page",
      async (width) => {
        const { page } = await opened(language, { width, height: 800 });
        const charts = await page.evaluate<{ name: string; marks: number; letters: number; isScrolled: boolean }[]>(
          `[...document.querySelectorAll("[data-chart]")].map((place) => {
            const svg = place.querySelector("svg");
            const frame = place.closest(".scroll");
            return {
              name: place.dataset.chart,
              marks: svg.querySelectorAll("path").length,
              letters: (7 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width,
              isScrolled: frame.scrollWidth > frame.clientWidth,
            };
          })`,
        );
        const figures = figuresOf(tables.study);
        expect(charts.map(({ name }) => name).sort()).toEqual(figures.map(({ name }) => name).sort());
        expect(charts.filter(({ marks }) => marks < 2)).toEqual([]);
        expect(charts.filter(({ letters }) => letters < 11.99)).toEqual([]);
        const anew = figures.filter(({ kind }) => laidOutAnew.includes(kind)).map(({ name }) => name);
        expect(charts.filter(({ name, isScrolled }) => isScrolled && anew.includes(name))).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      },
    );
  });

  describe("by hand", () => {
    test("a click on a cluster of the map shows its evidence, with links to the sources", async () => {
      const { page } = await opened("en");
      await page.locator("#map svg text", { hasText: /^Valbiom$/ }).click();
      expect(await title(page)).toMatch(/Valbiom/);
      const link = page.locator("dialog[open] li a").first();
      expect(await link.getAttribute("href")).toMatch(/^https?:/);
      expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog[open]").count()).toBe(0);
      expect(await page.evaluate("document.activeElement.closest('figure')?.id")).toBe("map");
    });

    test("by keyboard: a number opens its list, the list a value, back returns, Escape gives the focus back", async () => {
      const { page } = await opened("en");
      await page.locator('#answer [data-evidence="status:contested"]').focus();
      await page.keyboard.press("Enter");
      const list = await title(page);
      await page.locator("dialog[open] li button").first().focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("dialog[open] .statements li").count()).toBeGreaterThan(1);
      expect(await page.locator("dialog[open] h3").allTextContents()).toEqual(
        expect.arrayContaining([expect.stringMatching(/^For \(\d+\)$/)]),
      );
      await page.locator("dialog[open] .bar button").first().press("Enter");
      expect(await title(page)).toBe(list);
      await page.keyboard.press("Escape");
      expect(await page.evaluate("document.activeElement.dataset.evidence")).toBe("status:contested");
    });

    test("a percentage opens to its sum, from there to every value of its field, and each value to its statements", async () => {
      const { page } = await opened("en");
      await page.locator('#answer [data-evidence="share:governance=private"]').click();
      expect(await page.locator("dialog[open] p").first().textContent()).toMatch(/^13 of 16 \(81\s%\); missing: 1 · /);
      await page.locator("dialog[open] li button").first().click();
      expect(await page.locator("dialog[open] .statements li").count()).toBeGreaterThan(0);
      await page.locator("dialog[open] .bar button").first().click();
      await page.locator("dialog[open] p button").click();
      expect(await page.locator("dialog[open] li").count()).toBe(17);
      await page.keyboard.press("Escape");
    });

    test("a cell of a matrix, and a claim, open too", async () => {
      const { page } = await opened("en");
      await page.locator("#structure tbody tr").first().locator("td button").first().click();
      expect(await page.locator("dialog[open] .statements li").count()).toBeGreaterThan(0);
      await page.keyboard.press("Escape");
      await page.locator("#claims-table tbody button").first().click();
      expect(await page.locator("dialog[open] p").count()).toBeGreaterThan(1);
      await page.keyboard.press("Escape");
    });

    test("tables sort both ways, numbers as numbers, and filter by words without accents", async () => {
      const { page } = await opened("en");
      const head = page.locator("#shares-table thead th").nth(2);
      const counts = async () =>
        (await page.locator("#shares-table tbody tr:visible td:nth-child(3)").allTextContents()).map(Number);
      await head.locator("button").click();
      expect(await head.getAttribute("aria-sort")).toBe("ascending");
      expect(await counts()).toEqual((await counts()).sort((a, b) => a - b));
      await head.locator("button").click();
      expect(await head.getAttribute("aria-sort")).toBe("descending");
      expect(await counts()).toEqual((await counts()).sort((a, b) => b - a));
      const computed = page.locator("#claims-table thead th").nth(4);
      await computed.locator("button").click();
      const keys = await page.evaluate<string[]>(
        "[...document.querySelectorAll('#claims-table tbody tr')].map((row) => row.cells[4].dataset.sort)",
      );
      const known = keys.filter((key) => key !== "").map(Number);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      expect(keys.slice(known.length).every((key) => key === "")).toBe(true);
      await page.locator("#structure input").fill("xyz");
      expect(await page.locator("#structure output").textContent()).toBe("Nothing found.");
      expect(await page.locator("#structure .scroll").isVisible()).toBe(false);
      await page.locator("#structure input").fill("");
      await page.locator("#shares-table input").fill("fes-meknes");
      expect(await page.locator("#shares-table tbody tr:visible").count()).toBe(1);
    });
  });

  test("data that would be a script or a picture stay text, also in what scripts write", async () => {
    const { page } = await opened("hostile");
    for (const key of ["case:c0", "value:c0.opened", "status:contested"]) {
      await page.evaluate(
        (key) => (globalThis as unknown as { report: { open(key: string): void } }).report.open(key),
        key,
      );
      expect(await page.locator("dialog[open]").count()).toBe(1);
    }
    await page.evaluate("document.querySelector('dialog').close()");
    // In the layouts for a small screen too, and in what is zoomed.
    await resize(page, phone);
    await page.locator(".zoom button").first().click();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  });

  test("on a phone, what is pressed in tables is 24 pixels high and wide", async () => {
    const { page } = await opened("en", phone);
    const small = await page.evaluate(`[...document.querySelectorAll("td > .evidence-button, th > .evidence-button")]
      .filter((button) => button.getClientRects().length > 0)
      .filter((button) => button.offsetHeight < 24 || button.offsetWidth < 24).length`);
    expect(small).toBe(0);
  });

  describe("the map", () => {
    const state = (page: Page) => page.evaluate<string>("document.querySelector('#map .zoom output').textContent");
    /** Where a word stands in the picture, in pixels, and how large its letters are, in the picture's units. */
    const look = (page: Page) =>
      page.evaluate<{ x: number; y: number; letter: number }>(`(() => {
        const word = [...document.querySelectorAll("#map svg text")].find((one) => one.textContent === "Valbiom");
        const [at, svg] = [word, word.ownerSVGElement].map((one) => one.getBoundingClientRect());
        return { x: Math.round(at.left - svg.left), y: Math.round(at.top - svg.top), letter: word.getBBox().height };
      })()`);

    test("zooms and moves by keyboard, its letters keep their size, and reset shows it as it was", async () => {
      const { page } = await opened("en");
      const before = await look(page);
      await page.locator("#map .zoom button").first().press("Enter");
      expect(await state(page)).toBe("150 %");
      expect((await look(page)).letter).toBe(before.letter);
      await page.locator("#map .scroll").focus();
      await page.keyboard.press("+");
      expect(await state(page)).toBe("200 %");
      const zoomed = await look(page);
      await page.keyboard.press("ArrowRight");
      expect((await look(page)).x).toBeLessThan(zoomed.x);
      await page.keyboard.press("ArrowDown");
      expect((await look(page)).y).toBeLessThan(zoomed.y);
      await page.keyboard.press("-");
      expect(await state(page)).toBe("150 %");
      await page.keyboard.press("0");
      expect(await state(page)).toBe("100 %");
      expect(await look(page)).toEqual(before);
      const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineWidth");
      expect(outline).toBe("3px");
    });

    test("zooms with Ctrl and the wheel, is dragged, and lets the wheel alone scroll the page", async () => {
      const { page } = await opened("en");
      const chart = page.locator("#map [data-chart]");
      const toMap = async () => {
        await page.evaluate("document.querySelector('#map [data-chart]').scrollIntoView()");
        const { x, y, width } = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0 };
        const at = { x: x + width / 2, y: y + 300 };
        await page.mouse.move(at.x, at.y);
        return at;
      };
      await toMap();
      const scrolled = () => page.evaluate<number>("window.scrollY");
      const top = await scrolled();
      await page.mouse.wheel(0, 100);
      await expect.poll(scrolled, { timeout: 600_000 }).not.toBe(top);
      expect(await state(page)).toBe("100 %");
      const at = await toMap();
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -100);
      await page.keyboard.up("Control");
      await expect.poll(() => state(page), { timeout: 600_000 }).toBe("150 %");
      const before = await look(page);
      await page.mouse.down();
      await page.mouse.move(at.x - 60, at.y - 20, { steps: 5 });
      await page.mouse.up();
      expect(await page.locator("dialog[open]").count()).toBe(0);
      expect((await look(page)).x).toBeLessThan(before.x);
      await page.locator("#map .zoom button").last().click();
    });

    test("follows two fingers as far as they part, and leaves one finger to the page", async () => {
      const { page } = await opened("en");
      const touch = (fingers: readonly (readonly [number, number])[], apart: number) =>
        page.evaluate(`(() => {
          const drawing = document.querySelector("#map [data-chart] > div");
          const { left, top } = drawing.getBoundingClientRect();
          const send = (type, id, x) => drawing.dispatchEvent(new PointerEvent(type, {
            pointerId: id, pointerType: "touch", button: 0, bubbles: true, clientX: left + x, clientY: top + 200,
          }));
          const fingers = ${JSON.stringify(fingers)};
          for (const [id, x] of fingers) send("pointerdown", id, x);
          for (let i = 1; i <= 20; i++)
            for (const [at, [id, x]] of fingers.entries()) send("pointermove", id, x + (at === 0 ? -1 : 1) * ${apart} * i / 20);
          for (const [id] of fingers) send("pointerup", id, 0);
        })()`);
      await touch([[1, 300]], 100);
      expect(await state(page)).toBe("100 %");
      // From 100 pixels apart to 310.
      await touch(
        [
          [1, 300],
          [2, 400],
        ],
        105,
      );
      expect(await state(page)).toBe("300 %");
      await touch(
        [
          [1, 195],
          [2, 505],
        ],
        -105,
      );
      expect(await state(page)).toBe("100 %");
    });

    test("is printed whole, and stands afterwards as it was", async () => {
      const { page } = await opened("en");
      const whole = await look(page);
      await page.locator("#map .zoom button").first().click();
      const zoomed = await look(page);
      await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
      expect(await look(page)).toEqual(whole);
      await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
      expect(await look(page)).toEqual(zoomed);
      await page.locator("#map .zoom button").last().click();
    });
  });

  test("printed, it is pages of its own", async () => {
    const { page } = await opened("en");
    await page.emulateMedia({ media: "print" });
    // A button that is a box keeps Chromium from repeating a table's head on the next page.
    expect(await page.evaluate("getComputedStyle(document.querySelector('thead button')).display")).toBe("contents");
    expect(await page.locator("#values-table").isVisible()).toBe(false);
    expect(await page.locator("#values .in-print").isVisible()).toBe(true);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(5);
    await page.emulateMedia({ media: null });
  });

  describe("the profiles", () => {
    const sample = tables.cases.filter(({ in_sample }) => in_sample === "yes");
    const pages = async (page: Page, kind: string) => {
      await page.evaluate(`document.documentElement.classList.add("${kind}")`);
      await page.emulateMedia({ media: "print" });
      const [shown, rest] = [await page.locator(".profile:visible").count(), page.locator("#answer")];
      const isRestPrinted = await rest.isVisible();
      await page.emulateMedia({ media: null });
      // When the paper is out, the page takes the class away itself.
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(isRestPrinted).toBe(false);
      return { shown, pages: pdf.match(/\/Type\s*\/Page\b/g)?.length };
    };

    test.each(languages)("in %s: the address opens one of them, and each is a page of A4", async (language) => {
      const { page } = await opened(language);
      await page.evaluate(`location.hash = "case-${sample[0]?.case_id}"`);
      expect(await page.locator(".profile:visible").count()).toBe(1);
      expect(await pages(page, "print-one")).toEqual({ shown: 1, pages: 1 });
      expect(await pages(page, "print-all")).toEqual({ shown: sample.length, pages: sample.length });
      await page.evaluate("location.hash = ''");
    });

    test("two to four are compared side by side, with what differs marked and each value open to its statements", async () => {
      const { page } = await opened("en");
      const boxes = page.locator("#compare fieldset input");
      for (const at of [0, 1, 2, 3]) await boxes.nth(at).check();
      expect(await boxes.nth(4).isDisabled()).toBe(true);
      expect(await page.locator("#compare thead th").count()).toBe(5);
      const rows = page.locator("#compare tbody tr");
      expect(await rows.count()).toBe(tables.codebook.length);
      await page.locator("#compare .tools input").check();
      const differing = await rows.count();
      expect(differing).toBeGreaterThan(0);
      expect(await page.locator("#compare tbody tr:has(td.apart)").count()).toBe(differing);
      await page.locator("#compare td button").first().click();
      expect(await page.locator("dialog[open]").count()).toBe(1);
      await page.keyboard.press("Escape");
      for (const at of [0, 1, 2, 3]) await boxes.nth(at).uncheck();
      expect(await page.locator("#compare table").isVisible()).toBe(false);
    });

    test("the search finds cases, values and sources by words without accents, and opens what it found", async () => {
      const { page } = await opened("en");
      const input = page.locator("#search-input");
      await input.fill("valbiom labelling");
      await page.locator("#search li button").first().click();
      expect(await title(page)).toMatch(/Valbiom/);
      await page.keyboard.press("Escape");
      await input.fill("L'Economiste");
      expect(await page.locator("#search li a").count()).toBeGreaterThan(0);
      await input.fill("no such thing anywhere");
      expect(await page.locator("#search output").textContent()).toBe("Nothing found.");
      await input.fill("");
    });
  });

  test("on a phone, tables fold into cards that name their columns", async () => {
    const { page } = await opened("en", { width: 320, height: 700 });
    const before = "getComputedStyle(document.querySelector('#contested-table tbody td'), '::before').content";
    expect(await page.evaluate(before)).toBe('"Field"');
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  // Last, as much is taken away for it: one row, profile or mark is like another, and axe takes its time over thousands.
  const alike = "tbody tr:nth-child(n+10), .profile ~ .profile ~ .profile, svg g > :nth-child(n+10)";
  const states: readonly { state: string; enter: (page: Page) => Promise<void> }[] = [
    { state: "as it opens", enter: async () => {} },
    { state: "with a dialog", enter: (page) => page.locator('#answer [data-evidence="status:contested"]').click() },
    {
      state: "with the map zoomed, a profile, a comparison and a search",
      enter: async (page) => {
        await page.locator("#map .zoom button").first().click();
        await page.evaluate("location.hash = document.querySelector('.profile').id");
        for (const at of [0, 1]) await page.locator("#compare fieldset input").nth(at).check();
        await page.locator("#search-input").fill("a");
      },
    },
  ];
  test.each([
    ...states.map((one) => ({ language: "en" as const, size: desk, ...one })),
    ...states.slice(0, 1).map((one) => ({ language: "en" as const, size: { width: 320, height: 700 }, ...one })),
    ...states.slice(2).map((one) => ({ language: "fr" as const, size: phone, ...one })),
  ])("axe finds nothing in $language at $size.width pixels $state", async ({ language, size, enter }) => {
    const { page } = await opened(language, size);
    await page.evaluate(`document.querySelectorAll("${alike}").forEach((one) => one.remove())`);
    await enter(page);
    const problems = await findProblems(page);
    expect(problems.filter(({ impact }) => ["serious", "critical"].includes(impact))).toEqual([]);
  });

  test("in forced colours, what zooms the map can be seen and a chart keeps its colours on white", async () => {
    const { page } = await opened("en");
    await page.emulateMedia({ forcedColors: "active" });
    expect(await page.locator("#map .zoom button").first().isVisible()).toBe(true);
    const ground = "getComputedStyle(document.querySelector('#map .chart')).backgroundColor";
    expect(await page.evaluate(ground)).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ forcedColors: null });
  });
});
