import { stripVTControlCharacters, styleText } from "node:util";

/** What there is to know of a stream that a person may be reading. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Colour = "red" | "green" | "yellow";
export type Paint = (colour: Colour, text: string) => string;

/** How wide a line may be: as wide as the terminal; any width in a pipe or a file, which other programs read. */
export function widthOf({ isTTY = false, columns = 0 }: Terminal): number {
  // A terminal that does not know its width says 0.
  return isTTY ? columns || 80 : Number.POSITIVE_INFINITY;
}

/** Colours on a terminal alone, and none where NO_COLOR is set (https://no-color.org). */
export function paintFor({ isTTY = false }: Terminal, env = process.env): Paint {
  return (colour, text) => (isTTY && !env.NO_COLOR ? styleText(colour, text, { validateStream: false }) : text);
}

/**
 * Lines broken at blanks so that each keeps within the width; a longer word, as a path, stays whole.
 *
 * @param indent how far the continued lines are moved in beyond the first
 * @example fold("a.csv:3: expected a year", 16) // "a.csv:3:\n  expected a\n  year"
 */
export function fold(text: string, width: number, indent = 2): string {
  return text
    .split("\n")
    .map((line) => foldLine(line, width, indent))
    .join("\n");
}

function foldLine(line: string, width: number, indent: number): string {
  const [first = "", ...words] = line.match(/\s*\S+/g) ?? [];
  const margin = " ".repeat(first.length - first.trimStart().length + indent);
  const lines = [first];
  for (const word of words) {
    const last = `${lines.at(-1)}${word}`;
    if (stripVTControlCharacters(last).length <= width) lines[lines.length - 1] = last;
    else lines.push(margin + word.trimStart());
  }
  return lines.join("\n");
}

/**
 * A command, as one may copy it: too long for one line, it goes on to the next in a way that a shell understands.
 *
 * @example foldCommand("npm start -- --study a --out b", 25) // "npm start -- --study a \\\n    --out b"
 */
export function foldCommand(command: string, width: number): string {
  const [first = "", ...options] = command.split(/ (?=--[a-z])/);
  const lines = [first];
  for (const option of options) {
    const last = `${lines.at(-1)} ${option}`;
    if (`${last} \\`.length <= width) lines[lines.length - 1] = last;
    else lines.push(`    ${option}`);
  }
  return lines.join(" \\\n");
}

/** What to do next: the command on a line of its own, where it is too long to stand beside the word. */
export function printNext(command: string, before = ""): void {
  const width = widthOf(process.stdout);
  const line = `${before}next: ${command}`;
  console.log(line.trim().length <= width ? line : `${before}next:\n${foldCommand(command, width)}`);
}

/** Prints for people: folded to the terminal's width. */
export function print(text: string, indent?: number): void {
  console.log(fold(text, widthOf(process.stdout), indent));
}

/** The same, for what is no result. */
export function printError(text: string, indent?: number): void {
  console.error(fold(text, widthOf(process.stderr), indent));
}

/** A reader that has seen enough, as `head` has, ends no run: what is left to print goes nowhere. */
export function outliveReader(stream: NodeJS.WriteStream = process.stdout): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
