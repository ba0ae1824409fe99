import { Command } from "commander";
import { nameCommand } from "./options/name-command.js";
import { summaries } from "./options/summaries.js";
import { print } from "./terminal/print.js";
import { widest } from "./terminal/progress.js";

/** The command `help`. */
export function help(): Command {
  return nameCommand(new Command("help"), "help").action(() => {
    for (const [command, summary] of listCommands()) print(`${command}${summary}`, command.length);
    print("\nOptions follow --, as in npm start -- --help.");
  });
}

/** Each command as a person gives it, padded to the widest, and what it does. */
export function listCommands(): (readonly [command: string, summary: string])[] {
  const lines = Object.entries(summaries).map(([name, summary]) => [called(name), summary] as const);
  const width = widest(lines.map(([command]) => command)) + 3;
  return lines.map(([command, summary]) => [command.padEnd(width), summary]);
}

function called(name: string): string {
  return name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`;
}
