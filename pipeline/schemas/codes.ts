/** A code and what people call it. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

/** The code list of a field of the codebook; empty where the codebook lacks the field. */
export function codesOfField(
  codebook: readonly { readonly field: string; readonly codes: string }[],
  field: string,
): Code[] {
  return codebook.filter((row) => row.field === field).flatMap(codesOf);
}

/** The names of the regions by their ids: the codes of the field `region`. */
export function regionNames(codebook: Parameters<typeof codesOfField>[0]): Map<string, string> {
  return new Map(codesOfField(codebook, "region").map(({ code, label }) => [code, label]));
}

/** The code list of a field, from `code=Label;code=Label`, in that order. @example codesOf({ codes: "yes=Used;no=Not used" }) */
export function codesOf({ codes }: { readonly codes: string }): Code[] {
  if (codes === "") return [];
  return codes.split(";").map((pair) => {
    const [code = "", ...label] = pair.split("=");
    return { code, label: label.join("=") };
  });
}
