import { ascendingBy } from "../../lib/collections.js";
import { type FormChange, nameNow } from "../../schemas/index.js";

/** What questions and choices of earlier forms are called in the last one. */
export interface Renames {
  question(name: string): string;
  /** @param question its name in the earlier form */
  choice(question: string, name: string): string;
  /** Of a column's header. @example header("meals/supper") // "catering/dinner" */
  header(header: string): string;
  /** What each form called a column, the first form first. @example headers("meals/supper") // ["meals/supper", "catering/dinner"] */
  headers(header: string): string[];
  /** What a form called a column. @param form its number, from 1 */
  headerIn(header: string, form: number): string;
}

/** The end of the header of the words that go with the choice "other". */
const other = "_other";

/** The names that decisions on the forms' differences give to what earlier forms asked. */
export function renamesOf(decisions: readonly FormChange[]): Renames {
  const renamed = decisions.filter(({ change }) => change === "renamed");
  const numbers = [...new Set(renamed.map(({ form }) => form))].sort(ascendingBy((form) => [form]));
  const until = (number: number) => renamed.filter(({ form }) => form <= number);
  return {
    question: (name) => nameNow(renamed, name, "").question,
    choice: (asked, name) => nameNow(renamed, asked, name).choice,
    header: (header) => headerNow(renamed, header),
    headers: (header) => [...new Set([header, ...numbers.map((number) => headerNow(until(number), header))])],
    headerIn: (header, form) => headerNow(until(form), header),
  };
}

function headerNow(renamed: readonly FormChange[], header: string): string {
  const question = (name: string) => nameNow(renamed, name, "").question;
  const [asked = "", option] = header.split("/");
  if (option !== undefined) {
    const now = nameNow(renamed, asked, option);
    return `${now.question}/${now.choice}`;
  }
  if (question(asked) !== asked || !asked.endsWith(other)) return question(asked);
  return question(asked.slice(0, -other.length)) + other;
}
