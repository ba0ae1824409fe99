import { expect, test } from "vitest";
import { stringLiterals } from "./string-literals.js";

test("texts in quotes and the fixed parts of templates are found, with their lines; comments and imports are not", () => {
  const source = [
    'import { a } from "./a.js";',
    "/* a comment's text */ const b = 'one';",
    'const c = { "two": `three \u0024{b} four \u0024{b} five` }; // six',
    'type D = Pick<E, "seven">;',
  ].join("\n");
  expect(stringLiterals(source)).toEqual([
    { text: "one", line: 2 },
    { text: "two", line: 3 },
    { text: "three ", line: 3 },
    { text: " four ", line: 3 },
    { text: " five", line: 3 },
    { text: "seven", line: 4 },
  ]);
});
