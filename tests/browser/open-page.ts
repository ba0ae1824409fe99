import { type Browser, chromium, type Page } from "playwright-core";

/** A page from disk, with all that went wrong in it: errors, warnings, and whatever it asked for beside itself. */
export interface Opened {
  readonly page: Page;
  readonly troubles: string[];
}

// A browser in a container has no sandbox of its own; the rest keeps it from calling home.
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
const silent = ["--disable-background-networking", "--disable-component-update", "--disable-default-apps"];

/** No page is timed: in milliseconds, what only one that never opens exceeds. */
const patience = 600_000;

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, timeout: patience, args: [...quiet, ...silent] });
}

/** The page in another size, once its charts are laid out for that. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  if (before?.width === size.width && before.height === size.height) return;
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  await page.waitForSelector("html[data-charts=drawn]");
}

/** @param at where in the page it is opened, as `#values` */
export async function open(
  browser: Browser,
  file: string,
  viewport: { width: number; height: number },
  at = "",
): Promise<Opened> {
  const page = await (await browser.newContext({ viewport })).newPage();
  page.setDefaultTimeout(patience);
  const troubles: string[] = [];
  const address = `file://${file}`;
  page.on("console", (message) => void troubles.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => void troubles.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    // A thread that the page itself made.
    if (request.url().startsWith("blob:")) return;
    if (request.url().split("#")[0] !== address) troubles.push(`request: ${request.url().slice(0, 120)}`);
  });
  await page.goto(address + at);
  await page.waitForSelector("html[data-charts=drawn]");
  return { page, troubles };
}
