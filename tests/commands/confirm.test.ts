import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { confirm } from "../../pipeline/commands/import/confirm.js";

/** What a person types, at a terminal or not; undefined closes the input. */
async function typed(answer: string | undefined, isTTY = true) {
  const [input, output] = [new PassThrough(), new PassThrough()].map((stream) => Object.assign(stream, { isTTY }));
  let shown = "";
  output?.on("data", (text) => {
    shown += text;
  });
  const asked = confirm("import these answers?", input, output);
  if (answer === undefined) input?.end();
  else input?.write(`${answer}\n`);
  return { yes: await asked, shown };
}

test.each([
  { answer: "y", yes: true },
  { answer: " YES ", yes: true },
  { answer: "oui", yes: true },
  { answer: "n", yes: false },
  { answer: "", yes: false },
  { answer: "yesterday", yes: false },
  { answer: undefined, yes: false },
])("$answer is $yes", async ({ answer, yes }) => {
  const found = await typed(answer);
  expect(found.yes).toBe(yes);
  expect(found.shown).toContain("import these answers? [y/N]");
});

test("where there is no terminal nobody is asked, and the answer is no", async () => {
  expect(await typed("y", false)).toEqual({ yes: false, shown: "" });
});
