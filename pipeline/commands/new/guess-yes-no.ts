import { distinct } from "../../lib/collections.js";
import type { Code } from "../../schemas/codes.js";
import { noAnswersOf } from "./no-answers.js";
import type { Reading } from "./words.js";

const pairs = [
  ["yes", "no"],
  ["oui", "non"],
  ["true", "false"],
  ["vrai", "faux"],
  ["sim", "não"],
  ["sí", "no"],
  ["sì", "no"],
  ["ja", "nein"],
  ["ja", "nee"],
  ["ja", "nej"],
  ["ja", "nei"],
  ["tak", "nie"],
  ["ano", "ne"],
  ["áno", "nie"],
  ["da", "ne"],
  ["da", "nu"],
  ["igen", "nem"],
  ["kyllä", "ei"],
  ["evet", "hayır"],
  ["ναι", "όχι"],
  ["да", "нет"],
  ["да", "не"],
  ["так", "ні"],
  ["ya", "tidak"],
  ["ndiyo", "hapana"],
  ["نعم", "لا"],
  ["بله", "خیر"],
  ["是", "否"],
  ["はい", "いいえ"],
] as const;
const crosses = ["×", "x", "✓", "✔"];

interface YesNo {
  readonly type: "code";
  readonly codes: readonly Code[];
  readonly yes: "yes";
  readonly coding: readonly Reading[];
  readonly found: string;
}

/** A column of yes and no: in words, as 1 and 0, or as crosses and blanks; undefined for any other. */
export function guessYesNo(cells: readonly string[]): YesNo | undefined {
  const unanswered = noAnswersOf(cells);
  const answers = cells.filter((cell) => !unanswered.some(({ raw }) => raw === cell));
  const values = distinct(answers.map((answer) => answer.toLowerCase()));
  const common = { type: "code", yes: "yes" } as const;
  const count = (value: string) => answers.filter((answer) => answer.toLowerCase() === value).length;
  const pair = pairs.find(
    (words) => values.length > 0 && values.every((value) => words.some((word) => word === value)),
  );
  if (pair !== undefined) {
    const [yes, no] = pair.map((word) => word.charAt(0).toUpperCase() + word.slice(1)) as [string, string];
    const found = `${pair[0]} ${count(pair[0])}, ${pair[1]} ${count(pair[1])}`;
    return { ...common, codes: codesOf(yes, no), coding: unanswered, found: found + without(cells, answers) };
  }
  if (values.length === 2 && values.includes("1") && values.includes("0")) {
    const coding = [decision("1", "yes"), decision("0", "no"), ...unanswered];
    return { ...common, codes: [], coding, found: `1 in ${count("1")}, 0 in ${count("0")}${without(cells, answers)}` };
  }
  if (values.length === 0 || !values.every((value) => crosses.includes(value))) return undefined;
  const marks = unanswered.filter(({ raw }) => raw !== "");
  const blanks = cells.filter((cell) => cell === "").length;
  const blank = { coding: blanks > 0 ? [blankMeansNo] : [], found: blanks > 0 ? `, blank ${blanks}, read as no` : "" };
  const coding = [...distinct(answers).map((raw) => decision(raw, "yes")), ...blank.coding, ...marks];
  const unknown = marks.length > 0 ? `; ${cells.length - answers.length - blanks} without answer` : "";
  return { ...common, codes: [], coding, found: `${values[0]} ${answers.length}${blank.found}${unknown}` };
}

function codesOf(yes: string, no: string): Code[] {
  return [
    { code: "yes", label: yes },
    { code: "no", label: no },
  ];
}

function without(cells: readonly string[], answers: readonly string[]): string {
  return cells.length === answers.length ? "" : `; ${cells.length - answers.length} without answer`;
}

function decision(raw: string, read: "yes" | "no"): Reading {
  const meaning = { yes: { en: "yes", fr: "oui" }, no: { en: "no", fr: "non" } }[read];
  return { raw, read, reason: { en: `${raw} means ${meaning.en}.`, fr: `${raw} veut dire ${meaning.fr}.` } };
}

const blankMeansNo: Reading = {
  raw: "",
  read: "no",
  reason: {
    en: "A blank cell of a column of crosses means no.",
    fr: "Une case vide d’une colonne de croix veut dire non.",
  },
};
