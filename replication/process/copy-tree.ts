import { cpSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";

/** Results, packages, and what tools keep to themselves. */
const leftBehind = [".git", ".venv", "dist", "figures", "node_modules", "notebooks/html", "outputs"];

/** The tree without its results and without git; its packages are linked. */
export function copyTree(root: string, copy: string): void {
  const left = leftBehind.map((path) => join(path));
  cpSync(root, copy, { recursive: true, filter: (path) => !left.includes(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
}
