import { spawnSync } from "node:child_process";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { fold, foldCommand, outliveReader, paintFor, widthOf } from "../../../pipeline/commands/terminal/print.js";

test.each([
  { why: "a line that fits stays", text: "1-a   up to date", width: 16, lines: ["1-a   up to date"] },
  { why: "blanks between words are kept", text: "1-a   up  to", width: 80, lines: ["1-a   up  to"] },
  { why: "a line breaks at a blank", text: "one two three", width: 9, lines: ["one two", "  three"] },
  { why: "what follows is moved in beyond the line", text: "  one two", width: 6, lines: ["  one", "    two"] },
  {
    why: "a longer word stays whole",
    text: "see /a/long/path now",
    width: 8,
    lines: ["see", "  /a/long/path", "  now"],
  },
  {
    why: "colours take no room",
    text: "\u001b[31mone\u001b[39m two",
    width: 7,
    lines: ["\u001b[31mone\u001b[39m two"],
  },
  { why: "each line is folded by itself", text: "one two\n\nsix", width: 3, lines: ["one", "  two", "", "six"] },
])("$why", ({ text, width, lines }) => {
  expect(fold(text, width)).toBe(lines.join("\n"));
});

test("a terminal has a width, and nothing else is folded", () => {
  expect(widthOf({ isTTY: true, columns: 60 })).toBe(60);
  expect(widthOf({ isTTY: true })).toBe(80);
  expect(widthOf({ columns: 60 })).toBe(Number.POSITIVE_INFINITY);
});

test("only a terminal has colours, and only without NO_COLOR", () => {
  expect(paintFor({ isTTY: true }, {})("red", "a")).toBe("\u001b[31ma\u001b[39m");
  expect(paintFor({ isTTY: true }, { NO_COLOR: "1" })("red", "a")).toBe("a");
  expect(paintFor({}, {})("red", "a")).toBe("a");
});

test("a reader that has gone is no error, another fault is", () => {
  const stream = new PassThrough() as unknown as NodeJS.WriteStream;
  outliveReader(stream);
  expect(() => stream.emit("error", Object.assign(new Error("gone"), { code: "EPIPE" }))).not.toThrow();
  expect(() => stream.emit("error", Object.assign(new Error("full"), { code: "ENOSPC" }))).toThrow("full");
});

test.each([
  { width: 80, folded: "npm start -- --study a --out b" },
  { width: 25, folded: "npm start -- --study a \\\n    --out b" },
  { width: 10, folded: "npm start -- \\\n    --study a \\\n    --out b" },
])("a command is folded to $width columns so that a shell takes it as one", ({ width, folded }) => {
  expect(foldCommand("npm start -- --study a --out b", width)).toBe(folded);
  expect(spawnSync("sh", ["-c", `npm() { echo "$@"; }\n${folded}`], { encoding: "utf8" }).stdout).toBe(
    "start -- --study a --out b\n",
  );
});
