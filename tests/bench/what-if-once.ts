import { join } from "node:path";
import { findChromium } from "../browser/find-chromium.js";
import { launch } from "../browser/open-page.js";

// Seconds from a choice to what follows it on the page, as the browser itself counts them: the first choice, and another one after it.
async function main(): Promise<void> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error("expected a Chromium or Chrome, but found none; set CHROME_PATH");
  const browser = await launch(chromium);
  const page = await browser.newPage();
  await page.goto(`file://${join(__dirname, "../../outputs/5-plot/report.html")}`);
  await page.waitForSelector("html[data-charts=drawn]");
  await page.evaluate("document.querySelector('#what-if details').open = true");
  // Some charts are in sight, for who waits for them.
  await page.evaluate("document.getElementById('charts').scrollIntoView()");
  const choose = (policy: string) =>
    page.evaluate<Record<string, number>>(`new Promise((resolve) => {
      const control = document.querySelector("#what-if [name=policy]");
      const found = {};
      const start = performance.now();
      const watch = new MutationObserver(() => {
        const { whatIf } = document.documentElement.dataset;
        found[whatIf] ??= (performance.now() - start) / 1000;
        if (whatIf === "done" || whatIf === "failed") { watch.disconnect(); resolve(found); }
      });
      watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-what-if"] });
      control.value = ${JSON.stringify(policy)};
      control.dispatchEvent(new Event("change", { bubbles: true }));
    })`);
  // The first of all starts the thread, and the browser compiles what it runs.
  const first = await choose("majority");
  await choose("most-recent");
  const next = await choose("secondary-first");
  console.log(JSON.stringify({ first, next }));
  await browser.close();
}

void main();
