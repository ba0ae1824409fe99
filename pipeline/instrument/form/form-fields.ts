import { distinct } from "../../lib/collections.js";
import { uniqueSlugs } from "../../lib/slug.js";
import { codeOf } from "../../schemas/index.js";
import { noWords, recogniseNamed, recognisePrivate } from "../privacy/recognise-private.js";
import { asksConsent } from "./asks-consent.js";
import { asksYear } from "./asks-year.js";
import { choicesOf, type Form, type Labels, labelIn, type Question } from "./form.js";
import { isAsked } from "./question-types.js";

/** A field that a question makes; a question with several answers makes one for each choice, as a block. */
export interface FormField {
  readonly field: string;
  readonly labels: Labels;
  /** The header of its column: the name of the question, with the choice behind a slash where it is one of several. */
  readonly header: string;
  readonly type: "code" | "year" | "number" | "text";
  readonly codes: readonly { readonly code: string; readonly labels: Labels }[];
  readonly yes: string;
  readonly block: string;
  readonly unit: string;
  readonly description: string;
  readonly question: Question;
}

/** The fields of a form, the question that names the case, and what is left out with why. */
export interface FormFields {
  readonly caseQuestion: Question;
  readonly fields: readonly FormField[];
  readonly leftOut: readonly LeftOut[];
}

/** A question that makes no field. */
export interface LeftOut {
  readonly question: Question;
  readonly why: string;
  /** What its type or its words and choices make of it; of words, somebody may know better. */
  readonly kind: "personal" | "seems personal" | "other";
}

const yesNo = [
  { code: "yes", labels: { en: "Yes", fr: "Oui", ar: "نعم", es: "Sí", pt: "Sim", de: "Ja", it: "Sì" } },
  { code: "no", labels: { en: "No", fr: "Non", ar: "لا", es: "No", pt: "Não", de: "Nein", it: "No" } },
];

/** What `or_other` adds to the choices of a question. */
const otherLabels = { en: "Other", fr: "Autre", ar: "أخرى", es: "Otro", pt: "Outro", de: "Andere", it: "Altro" };

/**
 * @param caseName the question that names the case; where not given, the first with words or choices that is plainly not about a person,
 *   nor a yes or no
 * @param kept questions that make fields though they seem to be about a person
 */
export function fieldsOfForm(form: Form, caseName?: string, kept: readonly string[] = []): FormFields | undefined {
  const askable = form.questions.filter(({ type }) => isAsked(type));
  const nameable = askable.filter((question) => canNameCases(question, form));
  const caseQuestion =
    caseName === undefined
      ? (nameable.find(isAboutNobody) ?? nameable[0])
      : askable.find(({ name }) => name === caseName);
  if (caseQuestion === undefined) return undefined;
  const leftOut = form.questions.flatMap((question): LeftOut[] => {
    if (question === caseQuestion) return [];
    const why = whyLeftOut(question, caseQuestion);
    if (why !== "") return [{ question, why, kind: personalTypes.test(question.type) ? "personal" : "other" }];
    const what = kept.includes(question.name) ? undefined : privateIn(question, form);
    return what === undefined ? [] : [{ question, why: `personal: seems to be ${what}`, kind: "seems personal" }];
  });
  const used = askable.filter((one) => one !== caseQuestion && !leftOut.some(({ question }) => question === one));
  const made = used.flatMap((question) => fieldsOf(question, form));
  // city_group is what the analysis itself calls the group of a place.
  const ids = uniqueSlugs(
    made.map(({ header }) => header),
    "field",
    ["city_group"],
  );
  const names = distinct(made.flatMap(({ block }) => (block === "" ? [] : [block])));
  const blocks = uniqueSlugs(names, "block", ids);
  const blockOf = (name: string) => blocks[names.indexOf(name)] ?? "";
  const fields = made.map((field, at) => ({ ...field, field: ids[at] ?? "", block: blockOf(field.block) }));
  return { caseQuestion, leftOut, fields };
}

/** The types of what a device notes of the person who answers. */
const personalTypes = /geo|phone|user|device|email|sim|subscriber/;

function whyLeftOut({ type, repeat }: Question, caseQuestion: Question): string {
  if (!isAsked(type)) return personalTypes.test(type) ? "personal" : "no answer to analyse";
  return repeat === caseQuestion.repeat || repeat === "" ? "" : `repeated within ${repeat}`;
}

/** What a question seems to give away of a person, whatever its type; whether there is something, yes or no, gives nobody away. */
function privateIn(question: Question, form: Form): string | undefined {
  const choices = choicesOf(form, question);
  const isYesNo = yesOf(choices.map(({ name }) => name)) !== "";
  const { name, labels, type } = question;
  const answeredBy = isNumeric(type) ? "number" : /^select/.test(type) ? "choice" : "text";
  const words = isYesNo ? noWords : ({ names: [name], labels: Object.values(labels), answeredBy } as const);
  return recognisePrivate(
    words,
    choices.flatMap(({ labels }) => Object.values(labels)),
  );
}

/** Words or a choice can name a case; a number, a day, a yes or no, and whether one agrees to be asked, cannot. */
function canNameCases(question: Question, form: Form): boolean {
  const { type, name, labels } = question;
  if (type !== "text" && type !== "select_one") return false;
  return (
    yesOf(choicesOf(form, question).map((choice) => choice.name)) === "" &&
    !asksConsent([name, ...Object.values(labels)])
  );
}

function isAboutNobody({ name, labels }: Question): boolean {
  return recogniseNamed([name, ...Object.values(labels)]) === undefined;
}

type Made = Omit<FormField, "field">;

function fieldsOf(question: Question, form: Form): Made[] {
  const { type, name, labels, hints, relevant } = question;
  const choices = choicesOf(form, question);
  const hint = labelIn(hints, form.languages);
  const routing = relevant === "" ? "" : `Asked only where ${relevant}; a blank elsewhere means that it was not asked.`;
  const description = [/[.!?…]$/.test(hint) || hint === "" ? hint : `${hint}.`, routing].filter(Boolean).join(" ");
  const common = { question, description, unit: "", yes: "", block: "", codes: [] as FormField["codes"] };
  const other = { ...common, labels: withWord(labels), header: `${name}_other`, type: "text" as const };
  if (type === "select_multiple") {
    const fields = choices.map((choice): Made => {
      const coded = { type: "code" as const, codes: yesNo, yes: "yes", block: name };
      return { ...common, ...coded, header: `${name}/${choice.name}`, labels: choice.labels };
    });
    const more = { code: "other", labels: otherLabels };
    const chosen: Made = {
      ...common,
      ...{ type: "code", codes: yesNo, yes: "yes", block: name, header: `${name}/${more.code}`, labels: more.labels },
    };
    const isListed = choices.some((choice) => choice.name === more.code);
    return question.orOther ? [...fields, ...(isListed ? [] : [chosen]), other] : fields;
  }
  if (type === "select_one") {
    const codes = [
      ...choices.map((choice) => ({ code: codeOf(choice.name), labels: choice.labels })),
      ...(question.orOther ? [{ code: "other", labels: otherLabels }] : []),
    ];
    const field: Made = {
      ...common,
      labels,
      header: name,
      type: "code",
      codes,
      yes: yesOf(codes.map(({ code }) => code)),
    };
    return question.orOther ? [field, other] : [field];
  }
  if (!isNumeric(type)) return [{ ...common, labels, header: name, type: "text" }];
  const asked = labelIn(labels, form.languages);
  const isYear = type === "integer" && asksYear(name, Object.values(labels));
  // A number in brackets is the year that is asked about, or the number of a note.
  const [, unit = ""] = /\((?!\d+\))([^()]{1,16})\)\s*[?:]?\s*$/.exec(asked) ?? [];
  return [{ ...common, labels, header: name, type: isYear ? "year" : "number", unit: isYear ? "" : unit }];
}

function isNumeric(type: string): boolean {
  return /^(integer|decimal|range)$/.test(type);
}

function yesOf(codes: readonly string[]): string {
  return codes.length > 3 ? "" : (codes.find((code) => /^(yes|oui|si|sim|ja|y|o)$/i.test(code)) ?? "");
}

function withWord(labels: Labels): Labels {
  const words: Labels = { fr: "autre", ar: "أخرى", es: "otro", pt: "outro" };
  return Object.fromEntries(
    Object.entries(labels).map(([language, label]) => [language, `${label} – ${words[language] ?? "other"}`]),
  );
}
