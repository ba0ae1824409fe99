import { type FormField, fieldsOfForm } from "../../instrument/form/form-fields.js";
import type { Field } from "../../schemas/index.js";
import type { Instrument } from "./open-instrument.js";

export interface Described {
  readonly field: string;
  readonly description: string;
}

/** What a question asks otherwise than in the form before, in the description that was made of that; what somebody wrote there stays. */
export function describeAnew(
  { header, description }: FormField,
  known: Field | undefined,
  { form, forms, renames, caseColumn }: Instrument,
): Described[] {
  const last = forms.at(-1);
  if (known === undefined || form === undefined || last === undefined) return [];
  const all = form.questions.map(({ name }) => name);
  const before = fieldsOfForm(form, undefined, all)?.fields.find((field) => renames.header(field.header) === header);
  if (before === undefined || before.description === description || header === caseColumn) return [];
  if ((known.description ?? "") !== before.description) return [];
  const [now, then] = [description, before.description].map((text) => text || "Asked of all, without a hint.");
  return [{ field: known.field, description: `${now} In form ${last.number}: ${then}` }];
}
