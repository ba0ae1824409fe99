import { didYouMean } from "../../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import { codesOf } from "../../schemas/codes.js";
import { type Field, headerOf, type Question } from "../../schemas/index.js";

interface Instrument<C, Q> {
  readonly codebook: C;
  readonly questionnaire: Q;
}

/**
 * The codebook and the questionnaire hold together: there are fields, each with a label of its own; coded fields have codes, each once;
 * no two head the same published column; what changes has a term with a reason; every question fills fields that exist.
 *
 * @throws InputError with everything that does not hold
 */
export function checkInstrument(
  { codebook, questionnaire }: Instrument<readonly Field[], readonly Question[]>,
  files: Instrument<string, string>,
): void {
  const names = codebook.map(({ field }) => field);
  const labels = codebook.map(({ label }) => label);
  throwIfAny([
    ...(codebook.length === 0
      ? [{ file: files.codebook, message: "expected a field, but found none; add its row" }]
      : []),
    ...codebook.flatMap((field, index) => {
      if (labels.indexOf(field.label) === index) return [];
      const message = `expected a label of its own, but found "${field.label}" again`;
      return [{ ...whereIs(field, files.codebook), column: "label", message }];
    }),
    ...codebook.flatMap((field) =>
      [...wrongIn(field), ...sharedHeader(field, codebook)].map((diagnostic) => ({
        ...whereIs(field, files.codebook),
        ...diagnostic,
      })),
    ),
    ...questionnaire.flatMap((question) =>
      question.fields
        .split(";")
        .filter((name) => name !== "" && !names.includes(name))
        .map((name) => ({
          ...whereIs(question, files.questionnaire),
          column: "fields",
          message: `expected a field of codebook.csv, but found "${name}"${didYouMean(name, names)}`,
        })),
    ),
  ]);
}

/** What `4-aggregate` places cases by. */
const neededTypes: Readonly<Record<string, Field["type"]>> = { city: "place", region: "code" };

function wrongIn({
  field: name,
  type,
  codes,
  nature,
  valid_years,
  validity_reason,
}: Field): Omit<Diagnostic, "file">[] {
  const diagnostics: Omit<Diagnostic, "file">[] = [];
  const found = codesOf({ codes });
  const isCoded = type === "code" || type === "codes";
  if (isCoded && found.length === 0)
    diagnostics.push({ column: "codes", message: "expected code=Label pairs, found none" });
  for (const { code, label } of found) {
    if (!/^[A-Za-z0-9_-]+$/.test(code) || label === "") {
      diagnostics.push({ column: "codes", message: `expected code=Label, but found "${code}=${label}"` });
    }
    if (found.filter((other) => other.code === code || other.label === label).length > 1) {
      diagnostics.push({
        column: "codes",
        message: `expected each code and label once, but found "${code}=${label}" again`,
      });
    }
  }
  const needed = neededTypes[name];
  if (needed !== undefined && type !== needed)
    diagnostics.push({
      column: "type",
      message: `expected ${name} to be a ${needed}, as the map needs it, but found ${type}`,
    });
  if (nature === "time_varying" && (valid_years === "" || validity_reason === "")) {
    diagnostics.push({ column: "valid_years", message: "expected a number of years and a reason for what changes" });
  }
  return diagnostics;
}

function sharedHeader(field: Field, codebook: readonly Field[]): Omit<Diagnostic, "file">[] {
  const other = codebook.find((row) => row !== field && headerOf(row) === field.published_as);
  if (field.published_as === "" || !other) return [];
  return [
    {
      column: "published_as",
      message: `expected a header of its own, but "${field.published_as}" is ${other.field}'s too`,
    },
  ];
}
