import { groupBy } from "../../../lib/collections.js";
import { cellOf } from "../../../schemas/index.js";
import { sampleOf } from "../../look-up.js";
import type { Texts } from "../../text/index.js";
import { html } from "../html.js";
import { profile, profileId } from "../profiles/profile.js";
import type { ProfileGiven } from "../profiles/profile-given.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { smallMap } from "../small-map.js";

/** A place of its own for each case. The address opens one, without a script too; scripts add the comparison and the printing. */
export function profiles(tables: ReportTables, texts: Texts): Section {
  const words = texts.report.profile;
  const sample = sampleOf(tables.cases);
  const map = smallMap(tables);
  const given: ProfileGiven = {
    ...{ tables, texts, map },
    valueAt: new Map(tables.values.map((value) => [cellOf(value), value])),
    witnessesOf: groupBy(tables.witnesses, ({ case_id }) => case_id),
  };
  const content = html`<p class="hint on-screen">${words.intro}</p>
<ul class="choices">${sample.map(({ case_id, name }) => html`<li><a href="#${profileId(case_id)}">${name}</a></li>`)}</ul>
<div id="compare" class="on-screen"></div>
${sample.map((one) => profile(one, given))}`;
  return { id: "profiles", heading: words.heading, content };
}
