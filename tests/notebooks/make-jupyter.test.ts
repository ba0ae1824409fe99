import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPython, pythonCandidates } from "../../notebooks/tools/find-python.js";
import { makeJupyter, toRun } from "../../notebooks/tools/make-jupyter.js";
import { diagnosticsOf, scratch } from "../lib/scratch.js";

/** A machine on which Jupyter is there once this command has run. */
function machine(helpful: string) {
  const [log, tried]: [string[], string[]] = [[], []];
  let installed = false;
  return {
    root: "/study",
    log: (line: string) => void log.push(line),
    messages: log,
    tried,
    find: async (modules: readonly string[]) =>
      installed || modules.includes("venv") ? "/usr/bin/python3" : undefined,
    attempt: (command: string, words: readonly string[]) => {
      const line = [command, ...words].join(" ");
      tried.push(line);
      installed ||= line.includes(helpful);
      return line.includes(helpful) || line.endsWith(".venv") ? undefined : "ERROR: no network";
    },
  };
}

test("a .venv with pip is tried first, and said", async () => {
  const given = machine("pip install");
  expect(await makeJupyter(toRun, given)).toBe("/usr/bin/python3");
  expect(given.messages).toEqual([
    "no Python here has nbconvert and nbclient: making .venv with pip (nbconvert), which may take minutes",
  ]);
});

test("the system's packages come next, with a fresh list if the first try fails", async () => {
  const given = machine("apt-get install");
  expect(await makeJupyter(toRun, given)).toBe("/usr/bin/python3");
  expect(given.messages.at(-1)).toBe(
    "pip could not (ERROR: no network): installing the system's packages (python3-nbconvert)",
  );
});

test("with neither, one message names the remedy", async () => {
  expect(await diagnosticsOf(() => makeJupyter(toRun, machine("nothing")))).toEqual([
    "Jupyter: expected a Python with nbconvert and nbclient, but found none and could not install it (ERROR: no network); install Jupyter (pip install nbconvert) and try again",
  ]);
});

test("why a command failed is what it said last", async () => {
  const { attempt: _, ...given } = machine("nothing");
  const root = join(scratch({ occupied: "no folder" }), "occupied");
  const find = async (modules: readonly string[]) => (modules.includes("venv") ? "no-such-python" : undefined);
  await makeJupyter({ ...toRun, apt: ["no-such-package"] }, { ...given, root, find }).catch(() => undefined);
  expect(given.messages.at(-1)).toMatch(/^pip could not \(.*no-such-python.*\): /);
});

test("a Python that lacks the modules, or does not start, is passed over", async () => {
  const folder = scratch({
    "a/python3": "#!/bin/sh\nexit 1\n",
    "b/python3": "no program",
    "c/python3": "#!/bin/sh\nexit 0\n",
  });
  const paths = ["a", "b", "c"].map((name) => join(folder, name));
  for (const path of paths) chmodSync(join(path, "python3"), 0o755);
  const candidates = pythonCandidates(folder, { PATH: paths.join(":"), HOME: folder });
  expect(candidates.slice(0, 3)).toEqual(paths.map((path) => join(path, "python3")));
  expect(await findPython(candidates, ["nbconvert"])).toBe(join(folder, "c", "python3"));
});
