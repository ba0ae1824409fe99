/** A code and what people call it. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

/** The code list of a field, from `code=Label;code=Label`, in that order. @example codesOf({ codes: "yes=Used;no=Not used" }) */
export function codesOf({ codes }: { readonly codes: string }): Code[] {
  if (codes === "") return [];
  return codes.split(";").map((pair) => {
    const [code = "", ...label] = pair.split("=");
    return { code, label: label.join("=") };
  });
}
