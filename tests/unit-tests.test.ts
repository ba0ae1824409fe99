import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../pipeline/runner/files.js";

const mirrored = /^(?:\d-[a-z]+|what-if|instrument|runner|schemas|lib)\//;
const unitTests = listFiles(__dirname).filter(
  (path) => mirrored.test(path) && path.endsWith(".test.ts") && !path.endsWith(".slow.test.ts"),
);
const slow = /^(?:(?:node:)?child_process|canvas|danfojs-node|playwright-core|tslab)$/;
const statement = /^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\b(?:import|require)\("([^"]+)"\)/gm;

/** The slow packages that a file loads, itself or by way of what it imports. */
function slowImports(file: string, visited = new Set<string>()): string[] {
  visited.add(file);
  const names = [...readFileSync(file, "utf8").matchAll(statement)].map(([, stated, called]) => stated ?? called ?? "");
  return names.flatMap((name) => {
    if (slow.test(name)) return [name];
    const next = resolve(dirname(file), name.replace(/\.js$/, ".ts"));
    return name.startsWith(".") && !visited.has(next) && existsSync(next) ? slowImports(next, visited) : [];
  });
}

test.each(unitTests)(
  "%s starts no process and loads no canvas, browser or danfo.js; else it is *.slow.test.ts",
  (path) => {
    expect(slowImports(join(__dirname, path))).toEqual([]);
  },
);

test("a slow import is found, also behind another file", () => {
  expect(slowImports(join(__dirname, "4-aggregate/shares/danfo.slow.test.ts"))).toContain("danfojs-node");
  expect(slowImports(join(__dirname, "5-plot/figures.slow.test.ts"))).toContain("canvas");
});
