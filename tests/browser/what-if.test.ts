import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { formatValue } from "../../pipeline/5-plot/report/format-value.js";
import { languages, textsFor } from "../../pipeline/5-plot/text/index.js";
import { policyNames, type Settings } from "../../pipeline/schemas/index.js";
import { type Scenario, whatIf } from "../../pipeline/what-if/index.js";
import { page as makePage, tables } from "../5-plot/report/given.js";
import { cleaned, settings as own } from "../5-plot/study.js";
import { findChromium } from "./find-chromium.js";
import { findProblems } from "./find-problems.js";
import { launch, type Opened, open } from "./open-page.js";

const executable = findChromium();
const desk = { width: 1200, height: 900 };
const fixed = { ...tables, ...cleaned };
const contested = tables.values.find(({ status, value }) => status === "contested" && value !== "");
const settled = { case_id: contested?.case_id ?? "", field: contested?.field ?? "", value: contested?.value ?? "" };
const source = cleaned.observations.find((row) => row.source_id !== "")?.source_id ?? "";
const kind = tables.sources.find(({ tier }) => tier === "secondary")?.kind ?? "";

/** Each control once. That every table is that of `npm start`, under more settings, is shown without a browser: tests/what-if/bundle.slow.test.ts. */
const cases: { address: string; changes: Partial<Settings> }[] = [
  { address: "policy=secondary-first", changes: { policy: "secondary-first" } },
  { address: "as_of=2022-12-31&policy=majority", changes: { reference_date: "2022-12-31", policy: "majority" } },
  { address: "least_grade=stated&events=no", changes: { least_grade: "stated", events: false } },
  { address: "coder=second", changes: { coder: "second" } },
  { address: `without_kind=${kind}`, changes: { without_kinds: [kind] } },
  { address: `without_source=${source}`, changes: { without_sources: [source] } },
  {
    address: `policy=dawid-skene&settle=${settled.case_id}.${settled.field}=${encodeURIComponent(settled.value)}`,
    changes: { policy: "dawid-skene", settled: [settled] },
  },
];

describe.skipIf(executable === undefined)("the page under other settings", () => {
  const folder = mkdtempSync(join(tmpdir(), "what-if-"));
  const fileOf = (language: string) => join(folder, `${language}.html`);
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(executable as string);
    for (const language of languages) writeFileSync(fileOf(language), await makePage(language));
    opened = await open(browser, fileOf("en"), desk);
    page = opened.page;
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(opened.troubles).toEqual([]));

  const done = () => page.waitForSelector("html[data-what-if=done]");
  /** Values and verdicts are in their places; charts may be to come. */
  const judged = (on = page) =>
    on.waitForSelector(":is([data-what-if=verdicts], [data-what-if=rest], [data-what-if=charts], [data-what-if=done])");
  /** Puts an address in the place of the one there is, as a person does who types it. */
  async function go(address: string, until = judged): Promise<void> {
    await page.evaluate(`document.documentElement.dataset.whatIf = "";
      if (location.hash === ${JSON.stringify(`#${address}`)}) location.hash = "";
      location.hash = ${JSON.stringify(address)}`);
    await until();
  }
  const bar = () => page.locator("#what-if-bar");
  const published = () =>
    page.evaluate<string>(`JSON.stringify([
      ...["#answer", ".side", ".sections"].map((part) => document.querySelector(part).outerHTML),
      window.report.read("report-evidence"), location.hash])`);

  test("a control changes the page; one control brings it back exactly, with what was sorted, filtered and drawn", async () => {
    await page.locator("#shares-table thead button").nth(2).click();
    await page.locator("#values-table .filter input").fill("city");
    const before = await published();
    await page.locator("#what-if summary").first().press("Enter");
    await page.locator("#what-if [name=policy]").selectOption("secondary-first");
    await done();
    expect(await bar().isVisible()).toBe(true);
    expect(await page.evaluate("location.hash")).toBe("#policy=secondary-first");
    expect(await published()).not.toBe(before);
    // The new table is sorted and filtered like the one that it stands in for.
    expect(await page.locator("#shares-table th[aria-sort=ascending]").count()).toBe(1);
    expect(await page.locator("#values-table .filter input").inputValue()).toBe("city");
    await bar().getByRole("button").press("Enter");
    await done();
    expect(await published()).toBe(before);
    expect(await bar().isVisible()).toBe(false);
    expect(await page.locator("#what-if [name=policy]").inputValue()).toBe(own.policy);
    await page.locator("#values-table .filter input").fill("");
  });

  test.each(cases)(
    "$address gives the values, counts and verdicts that npm start gives",
    async ({ address, changes }) => {
      await go(address);
      expect(await page.evaluate("location.hash")).toBe(`#${address}`);
      expect(await page.locator(".problems").textContent()).toBe("");
      const scenario = whatIf(fixed, { ...own, ...changes });
      expect(await shownOn(page)).toEqual(expectedOf(scenario));
      const marked = await page.locator("#values-table .otherwise").count();
      const differing = scenario.values().filter(({ case_id, field, value, status }) => {
        const was = tables.values.find((one) => one.case_id === case_id && one.field === field);
        return was?.value !== value || was.status !== status;
      });
      expect(marked).toBe(differing.length);
    },
  );

  test("what differs is listed, and each entry leads to its place without leaving the setting", async () => {
    await go("policy=secondary-first");
    await bar().getByRole("link").press("Enter");
    const entry = page.locator('#what-if .differences a[data-leads-to^="value:"]').first();
    expect(await entry.isVisible()).toBe(true);
    const key = await entry.getAttribute("data-leads-to");
    await entry.press("Enter");
    expect(await page.evaluate("document.activeElement.dataset.evidence")).toBe(key);
    expect(await page.evaluate("location.hash")).toBe("#policy=secondary-first&at=values-table");
    expect(await bar().isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.locator("dialog[open] .value").textContent()).not.toBe("");
    await page.keyboard.press("Escape");
  });

  test("a chart that follows the setting is drawn anew and says so, the others are as they were", async () => {
    await go("policy=secondary-first", done);
    const notes = page.locator("figure:has(.under-setting)");
    expect(await notes.count()).toBeGreaterThan(2);
    for (const note of await notes.all()) expect(await note.locator("svg path").count()).toBeGreaterThan(1);
    expect(await notes.locator("[data-downloads]").count()).toBe(0);
    expect(await page.locator("figure:not(:has(.under-setting)) [data-downloads]").count()).toBeGreaterThan(0);
  });

  test("an address that asks for what there is not is told and ignored, and what else it asks for counts", async () => {
    await go("policy=loudest&as_of=2022-02-31&colour=blue&coder=second");
    expect(await page.locator(".problems p").count()).toBe(3);
    expect(await page.locator(".problems").getAttribute("role")).toBe("alert");
    expect(await page.evaluate("location.hash")).toBe("#coder=second");
    await go("policy=loudest");
    expect(await bar().isVisible()).toBe(false);
    expect(await page.locator(".problems p").count()).toBe(1);
  });

  test.each(["policy=majorty", "policy=majority&policy=most-recent", "policy=majority&at=nowhere"])(
    "what is wrong with %s is said in sight, also far down the page",
    async (address) => {
      await go(address);
      await page.evaluate("window.scrollTo(0, 4000)");
      const { y = -1, height = 0 } = (await page.locator(".problems p").boundingBox()) ?? {};
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThan(desk.height);
      expect(await page.locator(".problems p").innerText()).toMatch(/policy=majorty|policy=most-recent|at=nowhere/);
    },
  );

  test("a case's own name leads to its profile", async () => {
    await go("policy=majority&at=valbiom");
    await page.waitForSelector("#case-valbiom:focus");
    expect(await page.locator("#case-valbiom").isVisible()).toBe(true);
    expect(await page.locator(".problems p").count()).toBe(0);
  });

  test("going back leads from one setting to the one before, and to the published one", async () => {
    await go("policy=majority");
    await page.locator("#what-if [name=policy]").selectOption("most-recent");
    await judged();
    await page.evaluate("document.documentElement.dataset.whatIf = ''");
    await page.goBack();
    await judged();
    expect(await page.locator("#what-if [name=policy]").inputValue()).toBe("majority");
    // Also in the field that has the focus.
    const date = page.locator("#what-if [name=as_of]");
    await date.fill("2020-06-30");
    await date.press("Tab");
    await judged();
    await date.focus();
    await page.evaluate("document.documentElement.dataset.whatIf = ''");
    await page.goBack();
    await judged();
    expect(await date.inputValue()).toBe(own.reference_date);
    await go("values");
    expect(await bar().isVisible()).toBe(false);
    expect(await page.evaluate("location.hash")).toBe("#values");
  });

  test("of several choices in a row, the last one counts, whatever was still being computed", async () => {
    const [first = "", second = "", last = ""] = policyNames.filter((policy) => policy !== own.policy);
    await go(`policy=${last}`);
    const expected = await shownOn(page);
    const control = page.locator("#what-if [name=policy]");
    await control.selectOption(first);
    await control.selectOption(own.policy);
    await control.selectOption(second);
    await page.waitForSelector("html[data-what-if=rest], html[data-what-if=charts], html[data-what-if=verdicts]");
    await control.selectOption(last);
    await done();
    expect(await page.evaluate("location.hash")).toBe(`#policy=${last}`);
    expect(await shownOn(page)).toEqual(expected);
  });

  test("on paper it says under which setting, without its controls", async () => {
    await go("policy=majority");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("header .in-print").innerText()).toMatch(/Printed under another setting.*independent/s);
    expect(await bar().isVisible()).toBe(false);
    expect(await page.locator("#what-if").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
  });

  test.each(["print-one", "print-all"])("a profile on paper (%s) says its setting", async (kind) => {
    await go("policy=secondary-first&at=case-valbiom");
    const under = await page.locator("header .in-print").textContent();
    await page.evaluate(`document.documentElement.classList.add("${kind}")`);
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('#case-valbiom h3'), '::after').content",
    );
    expect(printed).toMatch(/^"Printed under another setting.*documents first/);
    expect(JSON.parse(printed)).toBe(under);
    expect(await page.locator("#case-valbiom h3").isVisible()).toBe(true);
    await page.evaluate(`document.documentElement.classList.remove("${kind}")`);
    await page.emulateMedia({ media: "screen" });
  });

  test("at 320 pixels nothing scrolls sideways, and what has the focus is not behind the bar", async () => {
    await go("policy=secondary-first");
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate("for (const one of document.querySelectorAll('#what-if details')) one.open = true");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.locator("#what-if summary").first().focus();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press("Tab");
      const isHidden = await page.evaluate<boolean>(`{
        const bar = document.getElementById("what-if-bar").getBoundingClientRect();
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        !document.activeElement.closest("#what-if-bar") && top >= bar.top && bottom <= bar.bottom }`);
      expect(isHidden).toBe(false);
    }
    await page.setViewportSize(desk);
  });

  test.each(languages)("a link in %s opens its setting, and leads to its place", async (language) => {
    const { page: linked, troubles } = await open(browser, fileOf(language), desk, "#policy=secondary-first&at=shares");
    await judged(linked);
    expect(await linked.locator("#what-if-bar").isVisible()).toBe(true);
    await expect.poll(() => linked.evaluate("document.activeElement.id"), { timeout: 600_000 }).toBe("shares");
    expect(troubles).toEqual([]);
    await linked.context().close();
  });

  test("axe finds nothing wrong with controls and list", async () => {
    await go("policy=secondary-first");
    await page.evaluate("for (const one of document.querySelectorAll('#what-if details')) one.open = true");
    expect(await findProblems(page, ["#what-if", "#what-if-bar", "#answer"])).toEqual([]);
  });
});

interface Shown {
  readonly values: Record<string, string>;
  readonly counts: Record<string, string>;
  readonly verdicts: Record<string, string>;
}

/** What the page's tables have, by the keys of their evidence. */
function shownOn(page: Page): Promise<Shown> {
  return page.evaluate<Shown>(`{
    const cells = (table, start, of) => Object.fromEntries(
      [...document.querySelectorAll(table + " tbody tr")].map((row) => {
        const button = row.querySelector('[data-evidence^="' + start + '"]');
        return [button.dataset.evidence.slice(start.length), of(row, button)];
      }));
    const own = (_, button) => button.firstChild.textContent;
    ({
      values: cells("#values-table", "value:", own),
      counts: cells("#shares-table", "share:", (row, button) => own(row, button) + "/" + row.cells[4].textContent),
      verdicts: cells("#claims-table", "claim:", (row) => row.cells[1].textContent),
    }) }`);
}

function expectedOf(scenario: Scenario): Shown {
  const texts = textsFor("en", tables);
  const { verdict } = texts.figures.claims;
  return {
    values: Object.fromEntries(
      scenario.values().map(({ case_id, field, value, status }) => {
        const isOpen = value === "" && status === "contested";
        return [`${case_id}.${field}`, isOpen ? "undecided" : formatValue(field, value, texts)];
      }),
    ),
    counts: Object.fromEntries(
      scenario.shares().map(({ field, code, count, of }) => [`${field}=${code}`, `${count}/${of}`]),
    ),
    verdicts: Object.fromEntries(scenario.claims().map((claim) => [claim.id, verdict[claim.verdict].name])),
  };
}
