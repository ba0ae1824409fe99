import { likeness } from "../likeness.js";
import { compareChoices } from "./compare-choices.js";
import { choicesOf, labelIn } from "./form.js";
import {
  type Asked,
  type Comparison,
  type Differences,
  haveOtherWords,
  join,
  type NumberedForm,
  noted,
  quoted,
  rowFor,
  undecided,
  wordsThatDiffer,
} from "./form-differences.js";
import { fieldsOfForm } from "./form-fields.js";

/** The questions whose answers are analysed, and the one that names the case. */
export function askedIn({ number, file, form }: NumberedForm, caseName: string, kept: readonly string[]): Asked[] {
  const found = fieldsOfForm(form, caseName, kept);
  if (found === undefined) return [];
  const questions = [...new Set([found.caseQuestion, ...found.fields.map(({ question }) => question)])];
  return questions.map((question) => ({
    ...{ name: question.name, type: question.type, labels: question.labels, row: question.row },
    ...{ hints: question.hints, relevant: question.relevant },
    ...{ choices: choicesOf(form, question), former: [], file, form: number, isCase: question === found.caseQuestion },
  }));
}

/**
 * What a form asks otherwise than those before it: what would join two things in silence, or part one, is undecided until a row says
 * what it is.
 *
 * @param known the questions of the forms before, as each was asked last
 */
export function compareForms(known: readonly Asked[], asked: readonly Asked[], given: Comparison): Differences {
  const parts: Differences[] = [];
  const continued = new Map<string, Asked>();
  for (const before of known) {
    const same = asked.find(({ name }) => name === before.name);
    if (same !== undefined) continued.set(same.name, before);
    else if (before.form === given.form.number - 1) parts.push(gone(before, { known, asked, continued }, given));
  }
  for (const after of asked) {
    const before = continued.get(after.name);
    parts.push(
      before === undefined
        ? noted(`question added: ${after.name} (row ${after.row})`)
        : compareAsked(before, after, given, continued),
    );
  }
  return join(parts);
}

/** A question that the form lacks: renamed, removed, or undecided where one that is new asks nearly the same. */
function gone(
  before: Asked,
  { known, asked, continued }: { known: readonly Asked[]; asked: readonly Asked[]; continued: Map<string, Asked> },
  given: Comparison,
): Differences {
  const isNew = ({ name }: Asked) => !known.some((one) => one.name === name);
  const row = given.decide(before.name, "", "renamed", "removed");
  const found = quoted(before.name);
  if (row?.change === "renamed") {
    const after = asked.find((one) => one.name === row.into && isNew(one));
    if (after === undefined) {
      const expected = `expected ${found} to be renamed to a question that the form before lacks, but found ${quoted(row.into)}`;
      const message = `${expected}; correct into of its row in ${given.decisions}`;
      return {
        notes: [],
        used: [row],
        undecided: [{ file: given.form.file, sheet: "survey", column: "name", message }],
      };
    }
    continued.set(after.name, before);
    return { ...noted(`question renamed: ${before.name} is now ${after.name} (row ${after.row})`), used: [row] };
  }
  const twin = asked.find((one) => isNew(one) && asksAlike(before, one));
  if (twin === undefined || row !== undefined)
    return { ...noted(`question removed: ${before.name}`), used: row === undefined ? [] : [row] };
  const rows = `${rowFor(given, before.name, "", "renamed", twin.name)}, or ${rowFor(given, before.name, "", "removed")}`;
  const message = `expected ${found} to be asked as in ${before.file}, row ${before.row}, but found ${quoted(twin.name)}, which asks nearly the same; decide whether it is the same: add ${rows} to ${given.decisions}`;
  return undecided({ file: twin.file, sheet: "survey", line: twin.row, column: "name", message });
}

/** A question that goes on: its type, its words, whom it is asked of, and its choices. */
function compareAsked(
  before: Asked,
  after: Asked,
  given: Comparison,
  continued: ReadonlyMap<string, Asked>,
): Differences {
  const parts: Differences[] = [];
  if (before.type !== after.type) parts.push(retyped(before, after, given));
  if (haveOtherWords(before.labels, after.labels)) parts.push(reworded(before, after, given, "labels"));
  if (haveOtherHints(before, after)) parts.push(reworded(before, after, given, "hints"));
  const known = [...continued].reduce(
    (text, [now, { name }]) => text.replaceAll(`\${${name}}`, `\${${now}}`),
    before.relevant,
  );
  if (plainCondition(known) !== plainCondition(after.relevant)) parts.push(rerouted(before, after, given));
  return join([...parts, compareChoices(before, after, given)]);
}

/** Of a number, a hint that comes or goes may be its unit; elsewhere it helps with what is asked all the same. */
function haveOtherHints(before: Asked, after: Asked): boolean {
  if (haveOtherWords(before.hints, after.hints)) return true;
  if (!/^(integer|decimal|range)$/.test(after.type)) return false;
  const isBlank = (hints: Asked["hints"]) => Object.values(hints).every((hint) => hint === "");
  return isBlank(before.hints) !== isBlank(after.hints);
}

/** A condition without blanks, and with one kind of quotes. */
function plainCondition(condition: string): string {
  return condition.replace(/\s+/g, "").replace(/["’‘“”]/g, "'");
}

function reworded(before: Asked, after: Asked, given: Comparison, texts: "labels" | "hints"): Differences {
  const [what, asks, column] = {
    labels: ["reworded", "ask", "label"],
    hints: ["reworded in its hint", "have the hint", "hint"],
  }[texts] as [string, string, string];
  const row = given.decide(before.name, "", "reworded");
  if (row !== undefined) return { ...noted(`question ${what}: ${after.name} (row ${after.row})`), used: [row] };
  const differing = wordsThatDiffer(before[texts], after[texts]);
  const first = (one: Asked) => Object.values(one[texts]).find((text) => text !== "") ?? "";
  const [was, is] = (differing[0] === "" ? [first(before), first(after)] : differing).map((text) =>
    text === "" ? "none" : quoted(text),
  );
  const expected = `expected ${quoted(after.name)} to ${asks} ${was}, as in ${before.file}, but found ${is}`;
  const remedy = `if it asks the same, add ${rowFor(given, before.name, "", "reworded")} to ${given.decisions}; if not, give it another name`;
  return undecided({ file: after.file, sheet: "survey", line: after.row, column, message: `${expected}; ${remedy}` });
}

/** Who is not asked is missing, and no answer of others can stand in. */
function rerouted(before: Asked, after: Asked, given: Comparison): Differences {
  const row = given.decide(before.name, "", "rerouted");
  if (row !== undefined) return { ...noted(`question rerouted: ${after.name} (row ${after.row})`), used: [row] };
  const whom = ({ relevant }: Asked) => (relevant === "" ? "of all" : `where ${relevant}`);
  const expected = `expected ${quoted(after.name)} to be asked ${whom(before)}, as in ${before.file}, but found it asked ${whom(after)}`;
  const remedy = `if its answers mean the same, add ${rowFor(given, before.name, "", "rerouted")} to ${given.decisions}; if not, give it another name`;
  const message = `${expected}; ${remedy}`;
  return undecided({ file: after.file, sheet: "survey", line: after.row, column: "relevant", message });
}

function retyped(before: Asked, after: Asked, given: Comparison): Differences {
  const at = { file: after.file, sheet: "survey", line: after.row, column: "type" };
  const expected = `expected ${quoted(after.name)} to be of type ${before.type}, as in ${before.file}, but found ${after.type}`;
  // Several answers are columns of their own, one answer is one: no field can hold both.
  if ([before.type, after.type].includes("select_multiple"))
    return undecided({ ...at, message: `${expected}; give it another name, as one field cannot hold both` });
  const row = given.decide(before.name, "", "retyped");
  if (row !== undefined)
    return {
      ...noted(`question retyped: ${after.name} from ${before.type} to ${after.type} (row ${after.row})`),
      used: [row],
    };
  const remedy = `if its answers mean the same, add ${rowFor(given, before.name, "", "retyped")} to ${given.decisions}; if not, give it another name`;
  return undecided({ ...at, message: `${expected}; ${remedy}` });
}

function asksAlike(one: Asked, other: Asked): boolean {
  const languages = Object.keys(one.labels);
  const [first, second] = [one, other].map(({ labels }) => labelIn(labels, languages));
  return likeness(first ?? "", second ?? "") >= 0.6;
}
