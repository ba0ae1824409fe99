import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import { verdicts } from "../../../pipeline/schemas/index.js";
import { findProgram } from "../exhibits/find-program.js";
import type { InTextNumber } from "../exhibits/list-in-text-numbers.js";
import { makers } from "../exhibits/list-table-exhibits.js";
import { englishFor } from "../facts/english-for.js";
import type { Facts } from "../facts/facts.js";
import { plainly } from "./markdown.js";

/** Every number in the text with the line that measures it, what was found, and the verdict; and of some why there is none. */
export function describeNumbers(facts: Facts, numbers: readonly InTextNumber[]): string {
  const { project, at, study, noun } = facts;
  const { verdict: wordings } = englishFor(facts).figures.claims;
  const interpreter = findProgram(project, "4-aggregate", makers.claims);
  const untestable = numbers.filter(({ verdict }) => verdict === "untestable");
  return `### In-text numbers

The ${numbers.length} numbers and checkable comparisons of the paper's text are given in \`${at(`data/${study.inputs.claims}`)}\`; “measure” is the line that names each
there, above what to count. One program reads them all: \`${at(interpreter.file)}\`, line ${interpreter.line}. “Result” is the line of
\`${at("outputs/4-aggregate/claims.csv")}\` that it goes to, which also has the range that uncertain values leave open.

${markdownTable(
  ["claim", "section", "what the paper says, in our words", "published", "found", "verdict", "measure", "result"],
  numbers.map(({ id, section, paraphrase, published, computed, verdict, measureLine, resultLine }) => [
    `\`${id}\``,
    section,
    plainly(paraphrase),
    published,
    computed || "n.a.",
    verdict,
    String(measureLine),
    String(resultLine),
  ]),
)}

The verdicts. A value is uncertain if it is missing, contested, or differs under another policy.

${markdownTable(
  ["verdict", "numbers", "means"],
  verdicts.map((verdict) => [
    verdict,
    String(numbers.filter((number) => number.verdict === verdict).length),
    wordings[verdict].means,
  ]),
)}

The words of comparison.

${describeQualifiers(noun)}

${untestable.length} of the ${numbers.length} cannot be tested with the data of this package${
    untestable.length === 0
      ? "."
      : `:

${listUntestable(untestable)}`
  }`;
}

/** How a figure is qualified in the text, and when it then holds. */
function describeQualifiers(noun: Facts["noun"]): string {
  return markdownTable(
    ["published", "holds if the result"],
    [
      [
        "a figure alone",
        "is that figure; a percentage, when it is rounded or truncated as the other parts of the same breakdown are",
      ],
      ["over", "is greater"],
      ["about", "is, to the nearest ten if the figure is one, else to the nearest five, the figure"],
      ["one figure–another", `lies between the two for every ${noun.one}`],
      ["some", `is one ${noun.one} at least`],
      ["a majority", "is more than half"],
      ["all", `is all: every ${noun.one} with a value`],
      ["the most, the fewest", "is a lead over, or a distance below, every other; found is by how much"],
    ],
  );
}

function listUntestable(untestable: readonly InTextNumber[]): string {
  return markdownTable(
    ["claim", "why not"],
    untestable.map(({ id, why }) => [`\`${id}\``, plainly(why)]),
  );
}
