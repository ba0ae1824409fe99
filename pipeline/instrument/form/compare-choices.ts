import type { Choice } from "./form.js";
import {
  type Asked,
  type Comparison,
  type Differences,
  haveOtherWords,
  join,
  noted,
  quoted,
  rowFor,
  undecided,
  wordsThatDiffer,
} from "./form-differences.js";

/** What becomes of the choices of a question that goes on. Those of the question that names the case are cases, which come and go. */
export function compareChoices(before: Asked, after: Asked, given: Comparison): Differences {
  const continued = new Set<string>();
  const parts = before.choices.map((choice) => {
    const same = after.choices.find(({ name }) => name === choice.name);
    if (same === undefined) return goneChoice(choice, { before, after, continued }, given);
    return haveOtherWords(choice.labels, same.labels) ? reworded(choice, same, { before, after }, given) : noted();
  });
  const added = after.choices.filter(
    ({ name }) => !continued.has(name) && !before.choices.some((one) => one.name === name),
  );
  const what = after.isCase ? "case" : "choice";
  const back = added.flatMap((choice) => {
    const once = before.former.find(({ name }) => name === choice.name);
    return once !== undefined && haveOtherWords(once.labels, choice.labels)
      ? [reworded(once, choice, { before: { ...before, file: "an earlier form" }, after }, given)]
      : [];
  });
  return join([
    ...parts,
    ...back,
    noted(...added.map(({ name, row }) => `${what} added: ${name} of ${after.name} (row ${row})`)),
  ]);
}

interface Pair {
  readonly before: Asked;
  readonly after: Asked;
}

function reworded(choice: Choice, same: Choice, { before, after }: Pair, given: Comparison): Differences {
  const row = given.decide(before.name, choice.name, "reworded");
  if (row !== undefined)
    return { ...noted(`choice reworded: ${same.name} of ${after.name} (row ${same.row})`), used: [row] };
  const [was, is] = wordsThatDiffer(choice.labels, same.labels);
  const expected = `expected ${quoted(same.name)} of ${after.name} to mean ${quoted(was)}, as in ${before.file}, but found ${quoted(is)}`;
  const remedy = `if it means the same, add ${rowFor(given, before.name, choice.name, "reworded")} to ${given.decisions}; if not, give it another name`;
  const message = `${expected}; ${remedy}`;
  return undecided({ file: after.file, sheet: "choices", line: same.row, column: "label", message });
}

/** A choice that the form lacks: the answers of earlier waves must still mean something. */
function goneChoice(
  choice: Choice,
  { before, after, continued }: Pair & { readonly continued: Set<string> },
  given: Comparison,
): Differences {
  const { name } = choice;
  const row = given.decide(before.name, name, "renamed", "merged", "removed");
  const twin = after.choices.find(
    (one) => !before.choices.some((known) => known.name === one.name) && !haveOtherWords(choice.labels, one.labels),
  );
  if (row === undefined) {
    if (after.isCase && twin === undefined) return noted(`case removed: ${name} of ${after.name}`);
    const mayMerge = after.type !== "select_multiple" && !after.isCase;
    const rows = [
      rowFor(given, before.name, name, "renamed", twin?.name ?? "ANOTHER"),
      ...(mayMerge ? [rowFor(given, before.name, name, "merged", "ANOTHER")] : []),
      rowFor(given, before.name, name, "removed"),
    ];
    const expected = `expected the choice ${quoted(name)} of ${after.name}, as in ${before.file}, row ${choice.row}, but found none`;
    const message = `${expected}; decide what its answers are now: add ${rows.join(" or ")} to ${given.decisions}`;
    return undecided({ file: after.file, sheet: "choices", column: "name", message });
  }
  if (row.change === "removed") return { ...noted(`choice removed: ${name} of ${after.name}`), used: [row] };
  const wrong = wrongTarget(choice, row, { before, after });
  if (wrong !== undefined) {
    const message = `${wrong}; correct its row in ${given.decisions}`;
    return { ...undecided({ file: after.file, sheet: "choices", column: "name", message }), used: [row] };
  }
  if (row.change === "renamed") continued.add(row.into);
  const how = row.change === "renamed" ? "is now" : "counts as";
  return { ...noted(`choice ${row.change}: ${name} of ${after.name} ${how} ${row.into}`), used: [row] };
}

function wrongTarget(
  { name }: Choice,
  { change, into }: { readonly change: string; readonly into: string },
  { before, after }: Pair,
): string | undefined {
  const target = after.choices.find((one) => one.name === into);
  const found = `but found ${quoted(into)}`;
  if (target === undefined) return `expected ${quoted(name)} to be ${change} into a choice of ${after.name}, ${found}`;
  if (change === "renamed" && before.choices.some((one) => one.name === into))
    return `expected ${quoted(name)} to be renamed to a choice that ${before.file} lacks, ${found}, which it has: that is merged`;
  if (change === "merged" && (after.type === "select_multiple" || after.isCase)) {
    const why = after.isCase ? "whose choices are cases: see case_changes" : "whose choices are fields of their own";
    return `expected a question with one answer, but found ${quoted(name)} to be merged in ${after.name}, ${why}; write removed`;
  }
  return undefined;
}
