import { type FormChange, nameNow } from "../schemas/index.js";

/** What questions and choices of earlier forms are called in the last one. */
export interface Renames {
  question(name: string): string;
  /** @param question its name in the earlier form */
  choice(question: string, name: string): string;
  /** Of a column's header. @example header("meals/supper") // "catering/dinner" */
  header(header: string): string;
}

/** The end of the header of the words that go with the choice "other". */
const other = "_other";

/** The names that decisions on the forms' differences give to what earlier forms asked. */
export function renamesOf(decisions: readonly FormChange[]): Renames {
  const renamed = decisions.filter(({ change }) => change === "renamed");
  const question = (name: string) => nameNow(renamed, name, "").question;
  return {
    question,
    choice: (asked, name) => nameNow(renamed, asked, name).choice,
    header: (header) => {
      const [asked = "", option] = header.split("/");
      if (option !== undefined) {
        const now = nameNow(renamed, asked, option);
        return `${now.question}/${now.choice}`;
      }
      if (question(asked) !== asked || !asked.endsWith(other)) return question(asked);
      return question(asked.slice(0, -other.length)) + other;
    },
  };
}
