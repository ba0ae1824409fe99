import { choicesOf } from "../../instrument/form/form.js";
import type { Option } from "../../instrument/matching/targets.js";
import type { Instrument } from "./open-instrument.js";

/** The choices of the question that names the case, and a case as one of them; none where it is asked in words. */
export function casesAsChoices({ form, caseColumn, renames }: Instrument) {
  const question = form?.questions.find(({ name }) => name === renames.question(caseColumn));
  const choices = question === undefined || form === undefined ? [] : choicesOf(form, question);
  const optionOf = ({ case_id, name }: { case_id: string; name: string }): Option => {
    const now = renames.choice(caseColumn, case_id);
    const choice =
      choices.find((one) => one.name === now) ??
      choices.find((one) => one.name === case_id) ??
      choices.find((one) => Object.values(one.labels).includes(name));
    const names = [...(choice === undefined ? [] : [choice.name]), case_id];
    return { code: case_id, names: [...new Set(names)], labels: [name, ...Object.values(choice?.labels ?? {})] };
  };
  return { choices, optionOf };
}
