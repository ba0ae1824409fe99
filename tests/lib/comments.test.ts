import { expect, test } from "vitest";
import { commentsOf } from "./comments.js";

test("comments of every kind are found, with their lines; texts and patterns that look like one are not", () => {
  const source = [
    "/** one */ const a = '// a text';",
    `const b = \`/* a \u0024{/* two */ a} template */\`; // three`,
    "const c = /\\/\\/ a pattern/;",
    "/* four",
    "   five */",
    "// six, at the end",
  ].join("\n");
  expect(commentsOf(source)).toEqual([
    { text: "/** one */", line: 1 },
    { text: "/* two */", line: 2 },
    { text: "// three", line: 2 },
    { text: "/* four\n   five */", line: 4 },
    { text: "// six, at the end", line: 6 },
  ]);
});
