import { Command } from "commander";
import { widest } from "./progress.js";
import { print } from "./terminal.js";

/** What each command does, in one line: the overview and each command's own help have it from here. */
export const summaries = {
  start: "run the analysis: turn data/ into the tables and figures of outputs/; only what changed runs again",
  new: "start a study of your own, as in npm run new -- DIR, or from a table with --from-table FILE.csv",
  check: "read and check a study's files, as in npm run check -- --study DIR; nothing is written",
  status: "show what is out of date and why, without running it",
  why: "show where a value comes from and which sources support it, as in npm run why -- case.field",
  figures: "draw figures from the last results, in other formats, widths or languages",
  report: "make the page from the last results in another language, as in npm run report -- --lang fr",
  notebooks: "open the notebooks in JupyterLab",
  "notebooks:run": "run all notebooks and save what they show",
  "notebooks:check": "run copies of all notebooks and compare what they show with what is saved",
  "notebooks:html": "make a page of each notebook, as saved",
  verify: "run everything again in a clean copy under another time zone and locale, and compare every byte",
  bundle: "make the replication package: one archive, the same bytes each time",
  bench: "measure time and memory on made-up studies of several sizes",
  test: "run all checks: types, style, tests, notebooks",
  "test:unit": "run the tests that need no other process, in seconds",
  docs: "write the tables of columns in docs/ and data/ from the schemas",
  types: "check the types",
  lint: "check the style",
  format: "correct the style",
  "test:all": "run all tests without types, style and notebooks",
  help: "list the commands",
} as const;
export type CommandName = keyof typeof summaries;

/** The command `help`. */
export function help(): Command {
  return new Command("help").description(summaries.help).action(() => {
    const lines = Object.entries(summaries).map(([name, summary]) => [called(name), summary] as const);
    const width = widest(lines.map(([command]) => command));
    for (const [command, summary] of lines) print(`${command.padEnd(width)}   ${summary}`, width + 3);
    print("\nOptions follow --, as in npm start -- --help.");
  });
}

function called(name: string): string {
  return name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`;
}
