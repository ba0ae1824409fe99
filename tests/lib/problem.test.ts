import { expect, test } from "vitest";
import {
  type Attachment,
  allOrThrow,
  describeProblem,
  eachOrThrow,
  InputError,
  throwIfAny,
} from "../../pipeline/lib/problem.js";
import { problemsOf } from "./scratch.js";

test.each([
  {
    problem: { file: "a.csv", line: 3, column: "year", message: "expected a year" },
    told: "a.csv:3: year: expected a year",
  },
  { problem: { file: "a.csv", line: 3, message: "expected a row" }, told: "a.csv:3: expected a row" },
  { problem: { file: "a.json", column: "x[1]", message: "expected text" }, told: "a.json: x[1]: expected text" },
  { problem: { file: "--out", message: "expected a folder" }, told: "--out: expected a folder" },
])("a problem is told as $told", ({ problem, told }) => {
  expect(describeProblem(problem)).toBe(told);
});

test.each([
  { why: "an escape sequence", found: "\x1b[2J", told: "\\u001b[2J" },
  { why: "a no-break space and one without width", found: "a\u00a0b\u200b", told: "a\\u00a0b\\u200b" },
  { why: "what turns the line round", found: "\u202eabc", told: "\\u202eabc" },
  { why: "an accent beside its letter", found: "Fe\u0301s", told: "Fe\\u0301s" },
  { why: "a tag beyond the basic plane", found: "\u{e0041}", told: "\\udb40\\udc41" },
])("$why is spelt out", ({ found, told }) => {
  expect(describeProblem({ file: "a.csv", message: found })).toBe(`a.csv: ${told}`);
});

test("accents, other scripts and their marks are letters", () => {
  const message = "Fès, Laâyoune, СЕЗМ, مُحَمَّد, हिन्दी, × – “ok”";
  expect(describeProblem({ file: "a.csv", message })).toBe(`a.csv: ${message}`);
});

test("no problems are no reason to throw, and several are one error", () => {
  const problem = { file: "a", message: "expected more" };
  expect(() => throwIfAny([])).not.toThrow();
  expect(() => throwIfAny([problem, { ...problem, file: "b" }])).toThrow("a: expected more\nb: expected more");
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
  expect(await problemsOf(() => eachOrThrow([3, 2, 5], half))).toEqual([
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
