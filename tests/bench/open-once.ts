import { join } from "node:path";
import { findChromium } from "../browser/find-chromium.js";
import { launch } from "../browser/open-page.js";

// Seconds until the report's document stands, as the browser itself counts them.
async function main(): Promise<void> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error("expected a Chromium or Chrome, but found none; set CHROME_PATH");
  const browser = await launch(chromium);
  const page = await browser.newPage();
  await page.goto(`file://${join(__dirname, "../../outputs/5-plot/report.html")}`);
  const timing = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";
  console.log((Number(await page.evaluate(timing)) / 1000).toFixed(3));
  await browser.close();
}

void main();
