import { expect, test } from "vitest";
import {
  type Attachment,
  allOrThrow,
  eachOrThrow,
  formatDiagnostic,
  InputError,
  throwIfAny,
} from "../../pipeline/lib/errors.js";
import { diagnosticsOf } from "./scratch.js";

test.each([
  {
    diagnostic: { file: "a.csv", line: 3, column: "year", message: "expected a year" },
    messages: "a.csv:3: year: expected a year",
  },
  { diagnostic: { file: "a.csv", line: 3, message: "expected a row" }, messages: "a.csv:3: expected a row" },
  { diagnostic: { file: "a.json", column: "x[1]", message: "expected text" }, messages: "a.json: x[1]: expected text" },
  { diagnostic: { file: "--out", message: "expected a folder" }, messages: "--out: expected a folder" },
])("a problem is told as $messages", ({ diagnostic, messages }) => {
  expect(formatDiagnostic(diagnostic)).toBe(messages);
});

test("what cannot be seen in a problem is spelt out", () => {
  expect(formatDiagnostic({ file: "a.csv", message: "\u202eabc" })).toBe("a.csv: \\u202eabc");
});

test("no problems are no reason to throw, and several are one error", () => {
  const diagnostic = { file: "a", message: "expected more" };
  expect(() => throwIfAny([])).not.toThrow();
  expect(() => throwIfAny([diagnostic, { ...diagnostic, file: "b" }])).toThrow("a: expected more\nb: expected more");
});

const half = (number: number, index: number) => {
  if (number % 2 === 0) return number / 2;
  throw new InputError([{ file: `item ${index}`, message: `expected an even number, but found ${number}` }]);
};

test("each item's result comes in its order", () => {
  expect(eachOrThrow([4, 2], half)).toEqual([2, 1]);
  expect(eachOrThrow([], half)).toEqual([]);
});

test("what is wrong with each item is told in one go", async () => {
  expect(await diagnosticsOf(() => eachOrThrow([3, 2, 5], half))).toEqual([
    "item 0: expected an even number, but found 3",
    "item 2: expected an even number, but found 5",
  ]);
});

test("a mistake of ours is not taken for one of the input", () => {
  const work = () => {
    throw new TypeError("ours");
  };
  expect(() => eachOrThrow([1], work)).toThrow(TypeError);
});

const fails = (file: string, attachment?: Attachment) => () => {
  throw new InputError([{ file, message: "expected more" }], attachment);
};

test("each piece's result comes by its name, awaited", async () => {
  expect(await allOrThrow({ one: () => 1, two: async () => "2" })).toEqual({ one: 1, two: "2" });
});

test("what is wrong with each piece is told in one go, once, with the list that goes with it", async () => {
  const list = { saveAs: "rejected.csv", bytes: new Uint8Array() };
  const error = await allOrThrow({ a: fails("a"), b: () => 2, c: fails("c", list), again: fails("a") }).catch(
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({ message: "a: expected more\nc: expected more", attachment: list });
});

test("a mistake of ours in one piece is told as such, whatever is wrong with the others", async () => {
  const ours = () => {
    throw new TypeError("ours");
  };
  await expect(allOrThrow({ a: fails("a"), ours })).rejects.toThrow(TypeError);
});
