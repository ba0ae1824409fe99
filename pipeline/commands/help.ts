import { Command } from "commander";
import { nameCommand } from "./name-command.js";
import { widest } from "./progress.js";
import { summaries } from "./summaries.js";
import { print } from "./terminal.js";

/** The command `help`. */
export function help(): Command {
  return nameCommand(new Command("help"), "help").action(() => {
    const lines = Object.entries(summaries).map(([name, summary]) => [called(name), summary] as const);
    const width = widest(lines.map(([command]) => command));
    for (const [command, summary] of lines) print(`${command.padEnd(width)}   ${summary}`, width + 3);
    print("\nOptions follow --, as in npm start -- --help.");
  });
}

function called(name: string): string {
  return name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`;
}
