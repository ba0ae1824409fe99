/** Texts by language; `""` where the form gives a label without one. */
export type Labels = Readonly<Record<string, string>>;

export interface Choice {
  readonly name: string;
  readonly labels: Labels;
  readonly row: number;
}

/** A question of an XLSForm. */
export interface Question {
  /** The first word of its type, as `select_one`. */
  readonly type: string;
  readonly name: string;
  readonly labels: Labels;
  /** What stands beside it to help: often the unit of a number. */
  readonly hints: Labels;
  /** Of a question with choices: their list. */
  readonly list: string;
  readonly orOther: boolean;
  /** When it is asked, by itself and the groups that it is in; empty where it always is. */
  readonly relevant: string;
  /** The repeat in which it is, if any; where that is within another, `outer/inner`. */
  readonly repeat: string;
  readonly row: number;
}

/** A form as its author wrote it, by sheet. */
export interface Form {
  readonly title: string;
  /** Languages of the labels, the form's default first; ISO 639. */
  readonly languages: readonly string[];
  /** Columns of labels in a language that nobody knows by that name, as `label::xx yy`; they are not read. */
  readonly unknownLanguages: readonly string[];
  readonly questions: readonly Question[];
  /** The choices of each list. */
  readonly lists: ReadonlyMap<string, readonly Choice[]>;
}

/** The label in the first of these languages that has one. */
export function labelIn(labels: Labels, languages: readonly string[]): string {
  const found = [...languages, ""].map((language) => labels[language] ?? "").find((label) => label !== "");
  return found ?? Object.values(labels).find((label) => label !== "") ?? "";
}

/** The choices of a question; none where it has none. */
export function choicesOf(form: Form, { list }: Pick<Question, "list">): readonly Choice[] {
  return form.lists.get(list) ?? [];
}
