import type { Texts } from "../../text/index.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { agreement } from "../sections/agreement.js";
import { answerPanels } from "../sections/answer.js";
import { cases } from "../sections/cases.js";
import { changes } from "../sections/changes.js";
import { claims } from "../sections/claims.js";
import { coders } from "../sections/coders.js";
import { contested } from "../sections/contested.js";
import { criteria } from "../sections/criteria.js";
import { missing } from "../sections/missing.js";
import { multiverse } from "../sections/multiverse.js";
import { profiles } from "../sections/profiles.js";
import { shares } from "../sections/shares.js";
import { sources } from "../sections/sources.js";
import { values } from "../sections/values.js";

/** The parts of the page that follow a setting, in the order in which a reader gets them: quick ones first. */
export const partsByTurn = {
  values: (tables: ReportTables, texts: Texts) => [answer(tables, texts), shares(tables, texts), values(tables, texts)],
  cases: (tables: ReportTables, texts: Texts) => [
    ...[profiles(tables, texts), ...cases(tables, texts)],
    ...[contested(tables, texts), missing(tables, texts), sources(tables, texts)],
  ],
  verdicts: (tables: ReportTables, texts: Texts) => [
    ...[answer(tables, texts), ...claimsOf(tables, texts), ...criteria(tables, texts), profiles(tables, texts)],
  ],
  rest: (tables: ReportTables, texts: Texts) => [
    ...[answer(tables, texts), ...claimsOf(tables, texts), ...multiverse(tables, texts), ...changes(tables, texts)],
    ...[...agreement(tables, texts), ...coders(tables, texts)],
  ],
};
export type Turn = keyof typeof partsByTurn;

function answer(tables: ReportTables, texts: Texts): Section {
  return { id: "answer", heading: "", content: answerPanels(tables, texts) };
}

function claimsOf(tables: ReportTables, texts: Texts): Section[] {
  return tables.claims.length === 0 ? [] : [claims(tables, texts)];
}
