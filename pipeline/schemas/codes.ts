/** A code and what people call it. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

/** The code list of a field, from `code=Label;code=Label`, in that order. @example codesOf({ codes: "yes=Given;no=Not given" }) */
export function codesOf({ codes }: { readonly codes: string }): Code[] {
  if (codes === "") return [];
  return codes.split(";").map((pair) => {
    const [code = "", ...label] = pair.split("=");
    return { code, label: label.join("=") };
  });
}

/** The parts of a list. @example splitList("yes;partly") // ["yes", "partly"] */
export function splitList(list: string): string[] {
  return list.split(";").filter((part) => part !== "");
}
