import type { Claim, Verdict } from "../../schemas/index.js";
import { casesApart } from "../cases-apart.js";
import { claimKey, fieldKey } from "../layout/evidence-keys.js";
import { claimFields } from "../text/claim-fields.js";
import { formatClaims } from "../text/format-claim.js";
import { capital } from "../text/grammar.js";
import type { Texts } from "../text/index.js";
import { typeset } from "../text/typeset.js";
import { isAsPublished } from "./is-as-published.js";
import type { EvidenceList, Lists } from "./list-values.js";
import type { ReportTables } from "./reads.js";
import { weakestPart } from "./weakest-part.js";

/** The claims of each verdict, and of each claim what it is judged by. */
export function listClaims(tables: ReportTables, texts: Texts): Lists {
  const { claims, rawClaims, robustness, codebook, study } = tables;
  const isOfOthers = !isAsPublished(tables);
  const own = study.languages[0] ?? "en";
  const { figures, common } = texts;
  const computed = weakestPart(rawClaims, texts);
  const { verdict, head } = figures.claims;
  const line = (name: string, shown: string) => (shown === "" ? [] : [`${name}${common.colon}${shown}`]);
  const differ = (id: string) => {
    const apart = casesApart(robustness.find((row) => row.id === id));
    return apart === undefined ? [] : [`${capital(figures.claims.differ(apart))}.`];
  };
  return Object.fromEntries<EvidenceList>([
    ...(Object.keys(verdict) as Verdict[]).map((name): [string, EvidenceList] => {
      const keys = claims.filter((claim) => claim.verdict === name).map(({ id }) => claimKey(id));
      return [`verdict:${name}`, { name: verdict[name].name, intro: [verdict[name].means], keys }];
    }),
    ...formatClaims(claims, rawClaims, texts).map(({ claim, formatted }): [string, EvidenceList] => {
      const { name, means } = verdict[claim.verdict];
      const intro = [
        ...line(name, means),
        ...line(head.published, formatted.published),
        ...line(head.computed, computed(claim.id, formatted.computed)),
        ...line(head.range, formatted.range),
        ...differ(claim.id),
        ...(formatted.why === "" ? [] : [formatted.why]),
      ];
      const given = rawClaims.filter(({ id }) => id === claim.id);
      if (isOfOthers && given.some(({ note }) => note !== "")) intro.push(texts.report.front.noteOfPublished);
      const keys = claimFields(given, codebook).map(fieldKey);
      return [claimKey(claim.id), { name: formatted.paraphrase, intro, keys, ...noteOf(given[0], texts, own) }];
    }),
  ]);
}

/** How we read a claim, in the page's language where the study has the words. */
export function noteOf(claim: Claim | undefined, { language }: Texts, own: string): Pick<EvidenceList, "note"> {
  if (claim === undefined || claim.note === "") return {};
  const text = claim.translations?.[language]?.note;
  return { note: text === undefined ? { text: claim.note, language: own } : { text: typeset(text), language } };
}
