import { primarySourceIds, type Verdict } from "../../../schemas/index.js";
import { boundsOf } from "../../bounds-of.js";
import type { Tables } from "../../reads.js";
import type { Texts } from "../../text/index.js";

export type ShareTables = Pick<
  Tables,
  "cases" | "codebook" | "sources" | "values" | "witnesses" | "reference_date" | "rawClaims" | "claims" | "shares"
>;
export interface Count {
  readonly count: number;
  readonly of: number;
}
/** What three places say of one code: the published text, the survey, and the values with the bounds that open ones leave. */
export interface PublishedAnswer {
  readonly code: string;
  readonly label: string;
  /** The id of the claim. */
  readonly claim: string | undefined;
  /** In percent. */
  readonly published: number | undefined;
  /** Whether the values give what is published; not known where too few have one. */
  readonly follows: boolean | undefined;
  /** Whether the values can say anything of what is published. */
  readonly isTested: boolean;
  /** What contradicts it: the same of parts that differ for one reason; "" where nothing does. */
  readonly finding: string;
  /** Of the survey; nothing of nobody where none asked. */
  readonly tabled: Count;
  readonly concluded: Count;
  /** Where missing or contested values leave the share open. */
  readonly bounds: ReturnType<typeof boundsOf>;
}

// What missing values leave open, and what cannot be tested, is neither.
const follows: Readonly<Partial<Record<Verdict, boolean>>> = {
  reproduced: true,
  contradicted: false,
  impossible: false,
};

/** What the text, the survey and the values say of each code of a field. */
export function readShares(
  asked: string,
  { rawClaims, claims, shares, sources, witnesses }: ShareTables,
  texts: Texts,
): PublishedAnswer[] {
  const isPrimary = primarySourceIds(sources);
  const answers = witnesses.filter(
    ({ field, source_id, value }) => field === asked && value !== "" && isPrimary.has(source_id),
  );
  const of = new Set(answers.map(({ case_id }) => case_id)).size;
  return texts.codes(asked).map(({ code, label }) => {
    const claim = rawClaims.find(({ measure, published }) => {
      const [where, ...more] = measure?.kind === "cases" && measure.among.length === 0 ? measure.where : [];
      const isOne = more.length === 0 && where?.field === asked && where.in?.join() === code;
      return isOne && published.kind === "percent";
    });
    const judged = claims.find(({ id }) => id === claim?.id);
    const answering = answers.filter(({ value }) => value === code).map(({ case_id }) => case_id);
    const share = shares.find((row) => row.field === asked && row.code === code);
    return {
      code,
      label,
      claim: claim?.id,
      published: claim?.published.kind === "percent" ? Number(claim.published.figure) : undefined,
      follows: judged === undefined ? undefined : follows[judged.verdict],
      isTested: judged !== undefined && judged.verdict !== "untestable",
      finding: judged?.finding ?? "",
      tabled: { count: new Set(answering).size, of },
      concluded: { count: share?.count ?? 0, of: share?.of ?? 0 },
      bounds: share && boundsOf(share),
    };
  });
}
