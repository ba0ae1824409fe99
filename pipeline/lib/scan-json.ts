import { type Diagnostic, InputError } from "./errors.js";
import { lineAt } from "./text.js";

/** No study nests deeper than ten; a thousand brackets in a row would exhaust the stack of whatever walks the value. */
const deepest = 100;

interface Level {
  /** The keys so far; undefined within a list. */
  readonly keys: Set<string> | undefined;
  expectsKey: boolean;
}

/**
 * What JSON.parse lets pass in silence: a key given twice, of which it keeps the last, and `__proto__`, which is no key like
 * another. The text need not be JSON: what is not is left to the parser to tell.
 *
 * @throws InputError for brackets nested too deep
 */
export function scanJson(text: string, file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const levels: Level[] = [];
  const tell = (at: number, message: string) => diagnostics.push({ file, line: lineAt(text, at), message });
  for (let at = 0; at < text.length; at += 1) {
    const level = levels[levels.length - 1];
    switch (text[at]) {
      case "{":
      case "[":
        if (levels.length === deepest) {
          const message = `expected at most ${deepest} levels of brackets, but found more`;
          throw new InputError([{ file, line: lineAt(text, at), message }]);
        }
        levels.push(text[at] === "{" ? { keys: new Set(), expectsKey: true } : { keys: undefined, expectsKey: false });
        break;
      case "}":
      case "]":
        levels.pop();
        break;
      case ",":
        if (level?.keys !== undefined) level.expectsKey = true;
        break;
      case '"': {
        const end = endOfString(text, at);
        if (level?.expectsKey) {
          const key = spelledOut(text.slice(at, end + 1));
          if (level.keys?.has(key)) tell(at, `expected each key once, but found ${JSON.stringify(key)} again`);
          if (key === "__proto__") tell(at, `expected no such key, but found ${JSON.stringify(key)}; remove it`);
          level.keys?.add(key);
          level.expectsKey = false;
        }
        at = end;
      }
    }
  }
  return diagnostics;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** Two spellings of one key, `"a"` and `"\u0061"`, are one key. */
function spelledOut(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted;
  }
}
