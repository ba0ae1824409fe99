import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import { type Diagnostic, InputError } from "./errors.js";
import { lineAt } from "./text.js";

/** No study nests deeper than ten; a thousand brackets in a row would exhaust the stack of whatever walks the value. */
const deepest = 100;

/**
 * What is wrong with a text as JSON: where it is none, and what JSON.parse lets pass: a key given twice, of which it keeps the last,
 * and `__proto__`, which is no key like another.
 *
 * @throws InputError where the text is not JSON (the first fault, with line and column), or has brackets nested too deep
 */
export function scanJson(text: string, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const keys: Set<string>[] = [];
  let depth = 0;
  const open = (offset: number) => {
    depth += 1;
    if (depth <= deepest) return;
    const message = `expected at most ${deepest} levels of brackets, but found more`;
    throw new InputError([{ file, line: lineAt(text, offset), message }]);
  };
  visit(
    text,
    {
      onObjectBegin: (offset) => {
        open(offset);
        keys.push(new Set());
      },
      onArrayBegin: open,
      onObjectEnd: () => {
        depth -= 1;
        keys.pop();
      },
      onArrayEnd: () => {
        depth -= 1;
      },
      onObjectProperty: (key, offset) => {
        // Not of every key: to find a line takes as long as all before it.
        const refuse = (message: string) => diagnostics.push({ file, line: lineAt(text, offset), message });
        if (keys.at(-1)?.has(key)) refuse(`expected each key once, but found ${JSON.stringify(key)} again`);
        if (key === "__proto__") refuse(`expected no such key, but found "__proto__"; remove it`);
        keys.at(-1)?.add(key);
      },
      onError: (code, _offset, _length, startLine, startCharacter) => {
        const where = { line: startLine + 1, column: `column ${startCharacter + 1}` };
        throw new InputError([{ file, ...where, message: `expected valid JSON, but found ${faultOf(code)}` }]);
      },
    },
    { disallowComments: true },
  );
  return diagnostics;
}

/** @example faultOf(6) // "no comma" (of CommaExpected) */
function faultOf(code: ParseErrorCode): string {
  const words = printParseErrorCode(code)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  const [, missing] = /^(.*) expected$/.exec(words) ?? [];
  if (missing === undefined) return `an ${words}`.replace(/^an (?![aeiou])/, "a ");
  return `no ${missing.replace("close", "closing")}`;
}
