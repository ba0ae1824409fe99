import type { Form } from "../form/form.js";

/** What tools call the choice that `or_other` adds, whatever the language of the form, and the question that goes with it. */
export const other = { choice: "Other", question: "Specify other." };

/** @param header of a field's column: `meals/other` or `meals_other` */
export function toolLabels(header: string, form: Form | undefined): string[] {
  const open = (form?.questions ?? []).filter(({ orOther }) => orOther);
  const ofChoice = open.find(({ name }) => header === `${name}/other`);
  if (ofChoice !== undefined) return Object.values(ofChoice.labels).map((label) => `${label}/${other.choice}`);
  // Of several, nothing tells whose it is.
  return open.length === 1 && header === `${open[0]?.name}_other` ? [other.question] : [];
}
