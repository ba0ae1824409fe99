import type { Diagnostic } from "../../lib/errors.js";
import { readWorkbook, type WorkbookSheet } from "../../lib/tables/read-workbook.js";
import { authorsIn } from "../../lib/tables/workbook-authors.js";
import { westernDigits } from "../../lib/text.js";
import { fold } from "../fold.js";
import { choicesOf, type Form } from "./form.js";
import { fieldsOfForm, type LeftOut } from "./form-fields.js";
import { readForm } from "./read-form.js";

/** What is known of a person without being who it is. */
const aboutPerson =
  /(?<!\p{L})(?:sexe|genre|sex|gender|age|ages|tranche d age|fonction|poste|position|post|job|profession|metier|niveau|education|etudes|diplome|type|statut|status|qualite|langues?|language|categorie|الجنس|السن|الوظيفة|المستوى)(?!\p{L})/u;
/** Of letters alone, each word with a capital where the script has them: a code or a kind of answer is mostly not so. */
const likeName =
  /^(?:\p{Lu}[\p{L}’'.-]+|\p{Lo}[\p{L}\p{M}]*|(?:ben|bin|bint|el|al|de|du|da|di|van|von)(?= ))(?: (?:\p{Lu}[\p{L}’'.-]+|\p{Lo}[\p{L}\p{M}]*|ben|bin|bint|el|al|de|du|da|di|van|von))*$/u;
const email = /[^\s@<>"']+@[^\s@<>"']+\.[a-z]{2,}/i;
const phone = /(?<![\d.,])(?:(?:\+|00)\d[\d .()/-]{7,}\d|0\d(?:[ .-]?\d{2}){4})(?!\d)/;

/**
 * What a form itself gives away: who made it, lists whose choices seem to be persons, as of a question that asks who filled it in, and
 * telephone numbers and e-mail addresses in any of its texts. Of the question that names the case, the choices are the cases.
 *
 * @param kept lists and questions of which somebody has said why they are about nobody
 * @param reasons what messages call the file that says so
 */
export function findPrivateInForm(
  bytes: Uint8Array,
  file: string,
  {
    caseName,
    kept,
    reasons,
  }: { readonly caseName?: string | undefined; readonly kept: readonly string[]; readonly reasons: string },
): Diagnostic[] {
  const sheets = readWorkbook(bytes, file);
  const reason = (row: string) => `or where it is of no person, add "${row},REASON" to ${reasons}`;
  return [
    ...inLists(readForm(sheets, file), { caseName, kept }).map(({ list, row }): Diagnostic => {
      const message = `expected no persons among the choices, but the list ${list} seems to hold their names; write numbers for them, or remove its rows, as no import needs them, ${reason(list)}`;
      return { file, sheet: "choices", line: row, column: "label", message };
    }),
    ...sheets.flatMap((sheet) =>
      inTexts(sheet, kept).map(({ line, what, found }): Diagnostic => {
        const message = `expected nothing about a person, but found ${what} (${found}); remove it, ${reason("NAME")}`;
        return { file, sheet: sheet.name, line, message };
      }),
    ),
    ...refuseAuthors(bytes, file),
  ];
}

/** A workbook that names who made it. */
export function refuseAuthors(bytes: Uint8Array, file: string): Diagnostic[] {
  const authors = authorsIn(bytes);
  if (authors.length === 0) return [];
  const message = `expected no names beside the sheets, but the workbook keeps who made or changed it (${authors.join(", ")}); remove them: in Excel, File › Info › Inspect Document (Fichier › Informations › Inspecter le document)`;
  return [{ file, message }];
}

function inLists(
  form: Form,
  { caseName, kept }: { readonly caseName: string | undefined; readonly kept: readonly string[] },
): { readonly list: string; readonly row: number }[] {
  const named = form.questions.some(({ name }) => name === caseName) ? caseName : undefined;
  const found = fieldsOfForm(form, named, kept);
  const asking = (found?.leftOut ?? []).filter((one) => asksWho(one) && one.question.list !== found?.caseQuestion.list);
  const lists = new Map(asking.map(({ question }) => [question.list, choicesOf(form, question)]));
  return [...lists].flatMap(([list, choices]) => {
    const labels = choices.map((choice) => Object.values(choice.labels).find((label) => label !== "") ?? choice.name);
    const isOfNames =
      2 * labels.filter((label) => likeName.test(label.replace(/[\d+().\s-]+$/, "").trim())).length > labels.length;
    return isOfNames && !kept.includes(list) ? [{ list, row: choices[0]?.row ?? 1 }] : [];
  });
}

function asksWho({ question, kind, why }: LeftOut): boolean {
  const words = [question.name, ...Object.values(question.labels)].map((text) => fold(text.replace(/_/g, " ")));
  const isName = kind !== "other" && /person's name/.test(why);
  return question.list !== "" && isName && !words.some((text) => aboutPerson.test(text));
}

function inTexts(
  { rows }: WorkbookSheet,
  kept: readonly string[],
): { readonly line: number; readonly what: string; readonly found: string }[] {
  return rows.flatMap((row, at) => {
    const texts = row.map((cell) => (typeof cell === "string" ? westernDigits(cell) : ""));
    if (texts.some((text) => kept.includes(text.trim()))) return [];
    const first = (shape: RegExp) => texts.map((text) => shape.exec(text)?.[0]).find((hit) => hit !== undefined);
    const [address, number] = [first(email), first(phone)];
    const found = address ?? number;
    if (found === undefined) return [];
    return [{ line: at + 1, what: address === undefined ? "a telephone number" : "an e-mail address", found }];
  });
}
