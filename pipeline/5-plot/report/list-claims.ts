import type { Claim, Verdict } from "../../schemas/index.js";
import { openClaim, openField } from "../layout/evidence-keys.js";
import { claimFields } from "../text/claim-fields.js";
import { tellClaims } from "../text/format-claim.js";
import type { Texts } from "../text/index.js";
import type { Lists, ListTold } from "./list-values.js";
import type { ReportTables } from "./reads.js";
import { leastOf } from "./weakest-part.js";

/** The claims of each verdict, and of each claim what it is judged by. */
export function listClaims({ claims, rawClaims, codebook }: ReportTables, texts: Texts): Lists {
  const { figures, common } = texts;
  const computed = leastOf(rawClaims, texts);
  const { verdict, head } = figures.claims;
  const line = (name: string, shown: string) => (shown === "" ? [] : [`${name}${common.colon}${shown}`]);
  return Object.fromEntries<ListTold>([
    ...(Object.keys(verdict) as Verdict[]).map((name): [string, ListTold] => {
      const keys = claims.filter((claim) => claim.verdict === name).map(({ id }) => openClaim(id));
      return [`verdict:${name}`, { name: verdict[name].name, intro: [verdict[name].means], keys }];
    }),
    ...tellClaims(claims, figures.claims).map(({ claim, told }): [string, ListTold] => {
      const { name, means } = verdict[claim.verdict];
      const intro = [
        ...line(name, means),
        ...line(head.published, told.published),
        ...line(head.computed, computed(claim.id, told.computed)),
        ...line(head.range, told.range),
        ...(told.why === "" ? [] : [told.why]),
      ];
      const given = rawClaims.filter(({ id }) => id === claim.id);
      const keys = claimFields(given, codebook).map(openField);
      return [openClaim(claim.id), { name: told.says, intro, keys, ...noteOf(given[0], texts) }];
    }),
  ]);
}

/** How we read a claim, in the page's language where it has the words. */
function noteOf(claim: Claim | undefined, { language, report }: Texts): Pick<ListTold, "note"> {
  if (claim === undefined || claim.note === "") return {};
  const text = report.claims.note(claim.id, claim.note);
  return { note: text === undefined ? { text: claim.note, language: "en" } : { text, language } };
}
