import { spawn } from "node:child_process";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { nameCommand } from "../../pipeline/commands/options/name-command.js";
import type { CommandName } from "../../pipeline/commands/options/summaries.js";
import { withErrorReporting } from "../../pipeline/commands/terminal/report-errors.js";
import { InputError, throwIfAny } from "../../pipeline/lib/errors.js";
import { logFolder, readBytes, removeIfEmpty, writeTogether } from "../../pipeline/runner/files.js";
import { compare } from "./compare.js";
import { findPython, pythonCandidates } from "./find-python.js";
import { formatNotebook } from "./format-notebook.js";
import { lintRun } from "./lint.js";
import { makeJupyter, toOpen, toRun } from "./make-jupyter.js";
import { parseNotebook } from "./notebook.js";
import { type NotebookFile, notebooksIn, runAll } from "./run-all.js";
import { studyOf } from "./study-of.js";
import { withKernel } from "./with-kernel.js";

const root = resolve(__dirname, "../..");
const find = (modules: readonly string[]) => findPython(pythonCandidates(root, process.env), modules);
const machine = { root, find, log: console.log };
type Flags = { readonly folder: string };

const program = new Command("notebooks");
ofOne("open", "notebooks", open);
ofOne("run", "notebooks:run", run);
command("check", "notebooks:check", check);
command("html", "notebooks:html", html);
void program.parseAsync();

function command(word: string, name: CommandName, work: (flags: Flags) => Promise<void>): void {
  nameCommand(program.command(word), name)
    .addOption(folderOption())
    .action((flags: Flags) => withErrorReporting(() => work(flags)));
}

/** A command that takes one notebook too, which lies in the folder of the study that it reads. */
function ofOne(word: string, name: CommandName, work: (folder: string, notebook?: string) => Promise<void>): void {
  nameCommand(program.command(word), name)
    .argument("[notebook]", "one in the folder of another study, as DIR/tour.ipynb; without it, those of this one")
    .addOption(folderOption())
    .action((notebook: string | undefined, { folder }: Flags) =>
      withErrorReporting(() => {
        if (notebook !== undefined && readBytes(notebook) === undefined)
          throw new InputError([{ file: notebook, message: "expected a notebook, but there is no such file" }]);
        return work(folder, notebook);
      }),
    );
}

function folderOption(): Option {
  return new Option("--folder <folder>", "where the notebooks lie").default(join(root, "notebooks"), "notebooks");
}

async function open(folder: string, notebook?: string): Promise<void> {
  const python = (await find(["jupyterlab"])) ?? (await find(["notebook"])) ?? (await makeJupyter(toOpen, machine));
  const app = (await findPython([python], ["jupyterlab"])) === undefined ? "notebook" : "jupyterlab";
  console.log(`opening ${notebook ?? "notebooks/"} in ${app}, with ${python}; end it with Ctrl-C`);
  // Jupyter refuses root, which containers are; it listens on this machine only.
  const asRoot = process.getuid?.() === 0 ? ["--allow-root"] : [];
  const study = notebook === undefined ? {} : studyOf(notebook, root, process.env);
  const env = { ...withKernel(process.env, root), ...study };
  const child = spawn(python, ["-m", app, ...asRoot, notebook ?? folder], { stdio: "inherit", env });
  process.exitCode = await new Promise<number>((done) => child.on("close", (code) => done(code ?? 1)));
}

async function run(all: string, notebook?: string): Promise<void> {
  const python = await makeJupyter(toRun, machine);
  const one = notebook === undefined ? undefined : studyOf(notebook, root, process.env);
  const files: NotebookFile[] = notebook === undefined ? notebooksIn(all) : [{ path: notebook, file: notebook }];
  const folder = notebook === undefined ? all : dirname(notebook);
  const formatted = (await runAll({ root, files, python, study: one })).map(({ path, file, run: ran }) => ({
    path,
    file,
    bytes: formatNotebook(ran),
  }));
  throwIfAny(formatted.flatMap(({ bytes, file }) => lintRun(parseNotebook(bytes, file), file)));
  writeTogether(folder, { files: new Map(formatted.map(({ path, bytes }) => [basename(path), bytes])) });
  removeIfEmpty(join(folder, logFolder));
  for (const { file } of formatted) console.log(`${file}   saved`);
}

async function check({ folder }: Flags): Promise<void> {
  const python = await makeJupyter(toRun, machine);
  const checked = (await runAll({ root, files: notebooksIn(folder), python })).map(({ file, saved, run: ran }) => ({
    file,
    diagnostics: [
      ...lintRun(saved, file),
      ...compare(saved, parseNotebook(formatNotebook(ran), file)).map(({ cell, what, expected, found }) => ({
        file,
        column: `cell ${cell}, ${what}`,
        message: `expected ${expected}, but found ${found}; if that is right, save it: npm run notebooks:run`,
      })),
    ],
  }));
  throwIfAny(checked.flatMap(({ diagnostics }) => diagnostics));
  for (const { file } of checked) console.log(`${file}   as saved`);
}

async function html({ folder }: Flags): Promise<void> {
  const python = await makeJupyter(toRun, machine);
  const files = notebooksIn(folder);
  for (const { path, file } of files) parseNotebook(readBytes(path) ?? new Uint8Array(), file);
  const child = spawn(
    python,
    [
      "-m",
      "nbconvert",
      "--to",
      "html",
      "--template=page",
      `--TemplateExporter.extra_template_basedirs=${__dirname}`,
      "--log-level=ERROR",
      "--output-dir",
      join(folder, "html"),
      ...files.map(({ path }) => path),
    ],
    { stdio: "inherit" },
  );
  const code = await new Promise<number>((done) => child.on("close", (ended) => done(ended ?? 1)));
  process.exitCode = code;
  if (code !== 0) return;
  for (const { path } of files) console.log(join(relative(".", folder), "html", `${basename(path, ".ipynb")}.html`));
}
