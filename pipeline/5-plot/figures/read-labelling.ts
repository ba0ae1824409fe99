import { primarySourceIds, type Verdict } from "../../schemas/index.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";

export type LabellingTables = Pick<
  Tables,
  "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date" | "rawClaims" | "claims" | "shares"
>;
export interface Count {
  readonly count: number;
  readonly of: number;
}
/** What three places say of one code: the paper's text, its table, and the values with their interval. */
export interface LabellingAnswer {
  readonly code: string;
  readonly label: string;
  /** The id of the claim. */
  readonly claim: string | undefined;
  /** In percent. */
  readonly published: number | undefined;
  /** Whether the values give what is published; not known where too few have one. */
  readonly follows: boolean | undefined;
  readonly tabled: Count;
  readonly concluded: Count & { readonly low: number; readonly high: number };
}

// What missing values leave open, and what cannot be tested, is neither.
const follows: Readonly<Partial<Record<Verdict, boolean>>> = {
  reproduced: true,
  contradicted: false,
  impossible: false,
};

/** What the text, the table and the values say of each code of labelling. */
export function readLabelling(
  { rawClaims, claims, shares, sources, witnesses }: LabellingTables,
  texts: Texts,
): LabellingAnswer[] {
  const isPrimary = primarySourceIds(sources);
  const answers = witnesses.filter(
    ({ field, source_id, value }) => field === "labelling" && value !== "" && isPrimary.has(source_id),
  );
  const of = new Set(answers.map(({ case_id }) => case_id)).size;
  return texts.codes("labelling").map(({ code, label }) => {
    const claim = rawClaims.find(({ measure, published }) => {
      const [where, ...more] = measure?.kind === "cases" && measure.among.length === 0 ? measure.where : [];
      const isOne = more.length === 0 && where?.field === "labelling" && where.in?.join() === code;
      return isOne && published.kind === "percent";
    });
    const verdict = claims.find(({ id }) => id === claim?.id)?.verdict;
    const answering = answers.filter(({ value }) => value === code).map(({ case_id }) => case_id);
    const share = shares.find((row) => row.field === "labelling" && row.code === code);
    return {
      code,
      label,
      claim: claim?.id,
      published: claim?.published.kind === "percent" ? claim.published.figure : undefined,
      follows: verdict === undefined ? undefined : follows[verdict],
      tabled: { count: new Set(answering).size, of },
      concluded: {
        ...{ count: share?.count ?? 0, of: share?.of ?? 0 },
        ...{ low: share?.low ?? 0, high: share?.high ?? 0 },
      },
    };
  });
}

/** The number of the table in which the paper publishes its answers, as its source's title has it. */
export function tableNumber({ sources, witnesses }: LabellingTables): string {
  const reporting = new Set(witnesses.filter(({ field }) => field === "labelling").map(({ source_id }) => source_id));
  const [title = ""] = sources
    .filter(({ source_id, tier }) => tier === "primary" && reporting.has(source_id))
    .map((source) => source.title);
  return /\bTable (\d+)\b/.exec(title)?.[1] ?? "";
}
