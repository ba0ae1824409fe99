import type { Verdict } from "../../artifacts.js";
import { claimFields } from "../claim-fields.js";
import { tellClaims } from "../tell-claim.js";
import type { Texts } from "../texts/index.js";
import type { Lists, ListTold } from "./list-values.js";
import type { ReportTables } from "./tables.js";

/** The claims of each verdict, and of each claim what it is judged by. */
export function listClaims({ claims, rawClaims, codebook }: ReportTables, { figures, common }: Texts): Lists {
  const { verdict, head } = figures.claims;
  const line = (name: string, shown: string) => (shown === "" ? [] : [`${name}${common.colon}${shown}`]);
  return Object.fromEntries<ListTold>([
    ...(Object.keys(verdict) as Verdict[]).map((name): [string, ListTold] => {
      const keys = claims.filter((claim) => claim.verdict === name).map(({ id }) => `claim:${id}`);
      return [`verdict:${name}`, { name: verdict[name].name, intro: [verdict[name].means], keys }];
    }),
    ...tellClaims(claims, figures.claims, codebook).map(({ claim, told }): [string, ListTold] => {
      const { name, means } = verdict[claim.verdict];
      const intro = [
        ...line(name, means),
        ...line(head.published, told.published),
        ...line(head.computed, told.computed),
        ...line(head.range, told.range),
        ...(told.why === "" ? [] : [told.why]),
      ];
      const given = rawClaims.filter(({ id }) => id === claim.id);
      const keys = claimFields(given, codebook).map((field) => `field:${field}`);
      return [`claim:${claim.id}`, { name: told.says, intro, keys }];
    }),
  ]);
}
