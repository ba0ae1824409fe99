import { distinct } from "../../lib/collections.js";
import { optionsOf } from "../../schemas/index.js";
import { lookUp, sampleOf } from "../look-up.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";

/** What stands at the foot of every figure, a sentence or more each. */
export interface Caption {
  /** What is shown, of whom, on which day. */
  readonly what: string;
  readonly source: string;
  readonly n: string;
  /** How many values are not known or open, and of whom; what the sources disagree on. */
  readonly missing: string;
  /** Whatever else a reader must know, as credits. */
  readonly notes?: readonly string[];
}

type Given = Pick<Tables, "cases" | "sources" | "values" | "witnesses">;

/**
 * The source, n and missing values of a figure that shows these fields of every case of the sample.
 *
 * @param also a further sentence on what is not known; "" for none
 */
export function captionOf(
  { cases, sources, values, witnesses }: Given,
  fields: readonly string[],
  { caption, parse }: Texts,
  also = "",
): Omit<Caption, "what"> {
  const sample = sampleOf(cases);
  const at = lookUp(values);
  const shown = sample.flatMap(({ case_id }) => fields.map((field) => ({ field, ...at(case_id, field) })));
  // A value that is contested may be none, and one that is not may be open between several.
  const isOpen = ({ field, value, status }: (typeof shown)[number]) =>
    status !== "missing" && (value === "" || optionsOf(parse(field, value)).length > 1);
  const count = (status: string) => shown.filter((value) => value.status === status).length;
  const isShown = new Set(sample.flatMap(({ case_id }) => fields.map((field) => `${case_id} ${field}`)));
  const reporting = new Set(
    witnesses
      .filter(({ case_id, field, stance }) => stance !== "set-aside" && isShown.has(`${case_id} ${field}`))
      .map(({ source_id }) => source_id),
  );
  const ofTier = (tier: string) => sources.filter((source) => source.tier === tier && reporting.has(source.source_id));
  const studies = distinct(ofTier("primary").map(({ publisher, published }) => `${publisher} (${published})`));
  const contested = count("contested");
  return {
    source: caption.source(studies, ofTier("secondary").length),
    n: caption.n(sample.length),
    missing: [
      caption.missing(count("missing"), shown.length, shown.filter(isOpen).length),
      contested > 0 ? caption.contested(contested) : "",
      also,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  };
}
