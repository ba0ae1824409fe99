import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const usual = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A Chromium or Chrome of this machine: `CHROME_PATH`, one on the path, or one in a usual place. Where there is none, and packages
 * may be installed, the system's own.
 */
export function findChromium(): string | undefined {
  return look() ?? (install() ? look() : undefined);
}

function look(): string | undefined {
  const { CHROME_PATH, PATH = "" } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(CHROME_PATH ? [CHROME_PATH] : []), ...onPath, ...usual].find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Only where nobody needs to be asked: as root, on a system with apt. */
function install(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  console.warn("no Chromium found: installing the system's package chromium");
  try {
    for (const words of [["update"], ["install", "--yes", "--no-install-recommends", "chromium"]])
      execFileSync("apt-get", words, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
