import type { ClaimReason } from "./claim-reasons.js";

type ReasonCode = ClaimReason["code"];
type DetailOf<C extends ReasonCode> = Exclude<keyof Extract<ClaimReason, { code: C }>, "code">;
type Details = { readonly [C in ReasonCode]?: { readonly [D in DetailOf<C>]: "count" | "printed" } };

/** The details of each reason that has some in pairs: a count, or a figure or id as it is printed. */
const details: Details = {
  no_count_fits: { percent: "printed", to: "count" },
  no_statement_counts: { field: "printed" },
  too_few_values: { known: "count", concerned: "count" },
};

/**
 * The reason that two cells of a table give. It needs no schema, so that the page can read one too.
 *
 * @throws if the detail is not that of the code
 */
export function parseReason(code: ReasonCode, detail: string): ClaimReason {
  if (code === "not_measured") return { code, note: detail };
  if (code === "other_base") return { code, base: detail };
  const kinds: Readonly<Record<string, "count" | "printed">> = details[code] ?? {};
  const pairs = detail === "" ? [] : detail.split(";").map((pair) => pair.split("=") as [string, string?]);
  const isOwn = ([name, text = ""]: [string, string?]) =>
    kinds[name] === "printed" || (kinds[name] === "count" && /^\d+$/.test(text));
  if (pairs.length !== Object.keys(kinds).length || !pairs.every(isOwn))
    throw new Error(
      `expected the details ${Object.keys(kinds).join(", ") || "none"} of ${code}, but found "${detail}"`,
    );
  const parsed = pairs.map(([name, text = ""]) => [name, kinds[name] === "count" ? Number(text) : text]);
  return { code, ...Object.fromEntries(parsed) };
}
