import { didYouMean } from "../../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import { codesOf, splitList } from "../../schemas/codes.js";
import { codesMeaning, type Field, headerOf, type Question, roleTypes, type Study } from "../../schemas/index.js";

interface Instrument<S, C, Q> {
  readonly study: S;
  readonly codebook: C;
  readonly questionnaire: Q;
}

/**
 * The codebook and the questionnaire hold together: there are fields, each with a label of its own; coded fields have codes, each once;
 * no two head the same published column; what changes has a term with a reason; a role is one field's, of the type that it needs; a block is
 * one of study.json's, its fields having codes that mean yes; every question fills fields that exist.
 *
 * @throws InputError with everything that does not hold
 */
export function checkInstrument(
  { study, codebook, questionnaire }: Instrument<Pick<Study, "blocks">, readonly Field[], readonly Question[]>,
  files: Instrument<string, string, string>,
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
      [
        ...wrongIn(field),
        ...sharedHeader(field, codebook),
        ...wrongRole(field, codebook),
        ...wrongBlock(field, Object.keys(study.blocks)),
        ...wrongTranslations(field),
      ].map((diagnostic) => ({
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
          message: `expected a field of the codebook, but found "${name}"${didYouMean(name, names)}`,
        })),
    ),
  ]);
}

function wrongIn({ type, codes, nature, valid_years, validity_reason }: Field): Omit<Diagnostic, "file">[] {
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

function wrongRole({ field, role, type }: Field, codebook: readonly Field[]): Omit<Diagnostic, "file">[] {
  if (role === "") return [];
  const first = codebook.find((other) => other.role === role);
  return [
    ...(roleTypes[role] === type
      ? []
      : [
          { column: "type", message: `expected a field of role ${role} to be a ${roleTypes[role]}, but found ${type}` },
        ]),
    ...(first === undefined || first.field === field
      ? []
      : [{ column: "role", message: `expected one field of role ${role}, but ${first.field} has it too` }]),
  ];
}

/** Codes that mean yes or not yet are codes; a field of a block, and the one that fills the map's marks, has some that mean yes. */
function wrongBlock(field: Field, blocks: readonly string[]): Omit<Diagnostic, "file">[] {
  const { block, role, type, yes, pending } = field;
  const codes = codesOf(field).map(({ code }) => code);
  const columns = { yes: splitList(yes), pending: splitList(pending) };
  const unknown = (["yes", "pending"] as const).flatMap((column) =>
    columns[column]
      .filter((code) => !codes.includes(code))
      .map((code) => ({
        column,
        message: `expected codes of the field, but found "${code}"${didYouMean(code, codes) || (codes.length === 0 ? "; it has none" : `; its codes are ${codes.join(", ")}`)}`,
      })),
  );
  const twice = columns.yes
    .filter((code) => columns.pending.includes(code))
    .map((code) => ({ column: "pending", message: `expected a code that does not mean yes, but found "${code}"` }));
  const asked = block !== "" || role === "label";
  const lacksYes = asked && type === "code" && codesMeaning(field, "yes").length === 0;
  return [
    ...unknown,
    ...twice,
    ...(lacksYes && unknown.length === 0
      ? [
          {
            column: "yes",
            message: `expected the codes that mean yes, but found none; name them, as ${codes[0] ?? "yes"}`,
          },
        ]
      : []),
    ...(block !== "" && type !== "code"
      ? [{ column: "type", message: `expected a field of a block to be a code, but found ${type}` }]
      : []),
    ...(block !== "" && !blocks.includes(block)
      ? [
          {
            column: "block",
            message: `expected a block of study.json, but found "${block}"${didYouMean(block, blocks) || "; add it to blocks there"}`,
          },
        ]
      : []),
  ];
}

/** A list of codes in another language, or shorter, labels codes that the field has. */
function wrongTranslations(field: Field): Omit<Diagnostic, "file">[] {
  const codes = codesOf(field).map(({ code }) => code);
  return Object.entries(field)
    .filter(([column, list]) => /^(short_)?codes(::|$)/.test(column) && column !== "codes" && list !== "")
    .flatMap(([column, list]) => {
      const named = codesOf({ codes: list }).map(({ code }) => code);
      return named
        .filter((code) => !codes.includes(code))
        .map((code) => ({
          column,
          message: `expected codes of the field, but found "${code}"${didYouMean(code, codes)}`,
        }));
    });
}
