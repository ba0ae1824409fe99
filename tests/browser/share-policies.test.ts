import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { page as makePage } from "../5-plot/report/given.js";
import { findChromium } from "./find-chromium.js";
import { launch, type Opened, open, resize } from "./open-page.js";

const executable = findChromium();
const desk = { width: 1280, height: 800 };

describe.skipIf(executable === undefined)("from a share to what would change it", () => {
  const file = join(mkdtempSync(join(tmpdir(), "share-policies-")), "page.html");
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(executable as string);
    writeFileSync(file, await makePage("en"));
    opened = await open(browser, file, desk);
    page = opened.page;
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(opened.troubles).toEqual([]));

  const share = () => page.locator('#answer [data-evidence="share:governance=private"]');
  const problems = () => page.locator(".problems p").allTextContents();
  /** What takes long, as the verdicts under every combination of choices, is not waited for. */
  const judged = () => page.waitForSelector(":is([data-what-if=verdicts], [data-what-if=charts], [data-what-if=done])");
  async function go(address: string): Promise<void> {
    await page.evaluate(`document.documentElement.dataset.whatIf = "";
      if (location.hash === ${JSON.stringify(`#${address}`)}) location.hash = "";
      location.hash = ${JSON.stringify(address)}`);
    await judged();
  }
  const reset = async () => {
    await page.evaluate(`document.documentElement.dataset.whatIf = ""`);
    await page.locator("#what-if-bar button").press("Enter");
    await page.waitForSelector("html[data-what-if=done]");
  };
  const found = async (words: string) => {
    await page.locator("#search-input").fill(words);
    return page.locator("#search li").allTextContents();
  };

  test("three steps: the share, the rule that makes it another, and the page under that rule with the new count", async () => {
    await page.evaluate(`document.documentElement.dataset.whatIf = ""`);
    await share().press("Enter");
    expect(await page.locator("dialog p").first().innerText()).toMatch(/^13 of 16 \(81\s%\); missing: 1/);
    const lines = await page.locator("dialog .policies li").allInnerTexts();
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^primary sources first \(as published\): 13 of 16 \(81\s%\); possible: 10 to 14 of 17$/);
    expect(lines[1]).toMatch(/^documents first: 10 of 16 \(63\s%\); possible: 10 to 14 of 17$/);
    await page.locator("dialog .policies").getByRole("link", { name: "documents first" }).press("Enter");
    await page.waitForSelector("html.other-setting");
    await judged();
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await page.evaluate("location.hash")).toBe("#policy=secondary-first&at=answer");
    expect(await share().innerText()).toMatch(/^10 of 16/);
    // The focus arrives there once the charts in sight are drawn.
    await expect
      .poll(() => page.evaluate("document.activeElement.dataset.evidence"), { timeout: 600_000 })
      .toBe("share:governance=private");
    expect(await page.locator("#what-if [name=policy]").inputValue()).toBe("secondary-first");
    // From there, the published one is one link away.
    await share().press("Enter");
    await page.locator("dialog .policies").getByRole("link", { name: "primary sources first" }).press("Enter");
    await page.waitForSelector("html:not(.other-setting)");
    expect(await share().innerText()).toMatch(/^13 of 16/);
    expect(await page.evaluate("location.hash")).toBe("#answer");
  });

  test("the search finds a share by its numbers, and what a rule makes of it", async () => {
    for (const words of ["81 %", "81%", "13 of 16"])
      expect((await found(words))[0]).toMatch(/^Governance system: Private: 13 of 16 \(81\s%\)/);
    expect(
      (await found("63 %")).some((hit) => /^Governance system: Private · documents first: 10 of 16/.test(hit)),
    ).toBe(true);
    await page.locator("#search li button", { hasText: "documents first: 10 of 16" }).first().press("Enter");
    expect(await page.locator("dialog[open] .policies li").count()).toBe(6);
    await page.keyboard.press("Escape");
    await found("");
  });

  test("a reference date that is emptied or out of range says which days there are, and leaves the page as it was", async () => {
    await page.locator("#what-if summary").first().press("Enter");
    const date = page.locator("#what-if [name=as_of]");
    const [first, last] = await Promise.all(["min", "max"].map((name) => date.getAttribute(name)));
    for (const day of ["", "0001-01-01", "9999-12-31"]) {
      await date.fill(day);
      await date.blur();
      expect(await problems()).toEqual([
        expect.stringMatching(/^The reference date must be a day from \d+ \w+ \d{4} to /),
      ]);
      expect(await date.getAttribute("aria-invalid")).toBe("true");
      expect(await page.locator("#what-if-bar").isVisible()).toBe(false);
    }
    await page.evaluate(`document.documentElement.dataset.whatIf = ""`);
    await date.fill(first as string);
    await judged();
    expect(await problems()).toEqual([]);
    expect(await date.getAttribute("aria-invalid")).toBeNull();
    expect(Number(last?.slice(0, 4))).toBeGreaterThan(2025);
    await reset();
  });

  test("before the survey, the page says so as the command line does, and a headline of which nothing is known stays, marked", async () => {
    await go("as_of=1990-01-01");
    const notices = (await page.locator("#what-if .notices p").allTextContents()).join(" ");
    expect(notices).toContain("lies before all dates of the sources");
    expect(notices).toContain(
      "No primary source counts on 1 January 1990 for fields that change over time, as the first counts from 1 June 2023 on: their values rest on documents alone.",
    );
    expect(notices).toMatch(/Of the sample, 17 began after 1 January 1990/);
    const line = page.locator(".headlines li", { hasText: "Governance system" });
    expect(await line.innerText()).toMatch(/^Governance system: nothing known/);
    expect(await line.locator(".otherwise").getAttribute("title")).toBe("published: Private, 13 of 16");
    await reset();
  });

  test("an address may lead to a profile beside its setting, in either order, and shows it", async () => {
    for (const address of ["case-valbiom&policy=majority", "policy=majority&at=case-valbiom"]) {
      await go(address);
      expect(await problems()).toEqual([]);
      await page.locator("#case-valbiom").waitFor();
      expect(await page.locator(".profile:visible").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
        "case-valbiom",
      ]);
      expect(await page.evaluate("location.hash")).toBe("#policy=majority&at=case-valbiom");
    }
    await page.locator(".choices a").first().press("Enter");
    await page.locator("#case-valbiom").waitFor({ state: "hidden" });
    expect(await page.locator(".profile:visible").count()).toBe(1);
    await go("nowhere&policy=majority");
    expect(await problems()).toEqual([
      expect.stringMatching(/“nowhere”.*a part of this page, or one of policy, as_of/),
    ]);
    await reset();
  });

  test("at 320 pixels, no chart scrolls sideways, and the bar is low and shows what moved most", async () => {
    await resize(page, { width: 320, height: 700 });
    const scrolled = await page.evaluate<string[]>(`[...document.querySelectorAll("[data-chart]")].flatMap((place) => {
      const { scrollWidth, clientWidth } = place.closest(".scroll");
      return scrollWidth > clientWidth || place.clientWidth === 0 ? [place.dataset.chart] : [];
    })`);
    expect(scrolled).toEqual([]);
    await go("policy=secondary-first");
    const bar = page.locator("#what-if-bar");
    expect(await bar.evaluate(({ offsetHeight }) => offsetHeight)).toBeLessThan(110);
    expect(await bar.locator(".example").isVisible()).toBe(true);
    expect(await bar.locator(".example").innerText()).toMatch(/Governance system: Private: 13 → 10 of 16/);
    // What is not shown is heard.
    expect(await bar.getByRole("status").textContent()).toMatch(/^Different from the published setting: 10 values/);
    await reset();
    await resize(page, desk);
  });

  test("the bar covers no entry of the contents at the side", async () => {
    await go("policy=majority");
    const [end, top] = await page.evaluate<[number, number]>(`(() => {
      const side = document.querySelector(".side");
      side.scrollIntoView();
      side.scrollTop = side.scrollHeight;
      const entries = side.querySelectorAll("nav li");
      return [entries[entries.length - 1].getBoundingClientRect().bottom,
        document.getElementById("what-if-bar").getBoundingClientRect().top];
    })()`);
    expect(end).toBeLessThanOrEqual(top);
    await reset();
  });

  test("on paper, a profile has its sources in 7.5 points with host and id, and says what later dates mean", async () => {
    await page.evaluate("location.hash = 'case-valbiom'; document.documentElement.classList.add('print-one')");
    await page.emulateMedia({ media: "print" });
    const profile = page.locator("#case-valbiom");
    const size = await page.evaluate<string>(
      "getComputedStyle(document.querySelector('#case-valbiom .documents li')).fontSize",
    );
    const points = Number.parseFloat(size) * 0.75;
    expect(points).toBeGreaterThanOrEqual(7.5);
    expect(await profile.locator(".documents").innerText()).toContain("fnh.ma · fnh2023clusters");
    expect(await profile.locator(".later").innerText()).toMatch(/^Dated after 31 December 2023: what does not change/);
    await page.emulateMedia({ media: null });
    await page.evaluate("document.documentElement.classList.remove('print-one'); location.hash = ''");
  });

  test("every control, chart and landmark has a name, and Tab stops at no frame that does not scroll", async () => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const named = [
      "button",
      "link",
      "searchbox",
      "combobox",
      "checkbox",
      "figure",
      "image",
      "region",
      "search",
      "table",
    ];
    const nameless = nodes.filter(
      ({ ignored, role, name }) => !ignored && named.includes(String(role?.value)) && !name?.value,
    );
    expect(nameless.map(({ role }) => role?.value)).toEqual([]);
    expect(nodes.filter(({ role }) => role?.value === "figure").length).toBe(await page.locator("figure").count());
    const idle = await page.evaluate<string[]>(`[...document.querySelectorAll(".scroll[tabindex='0']")]
      .filter((frame) => frame.clientWidth > 0 && frame.scrollWidth <= frame.clientWidth && frame.scrollHeight <= frame.clientHeight)
      .map((frame) => frame.closest("[id]").id)`);
    expect(idle).toEqual(["map"]);
  });
});
