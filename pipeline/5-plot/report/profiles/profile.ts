import { distinct } from "../../../lib/collections.js";
import { splitList } from "../../../schemas/codes.js";
import { type Case, cellOf, idWithRole, type Value, type Witness } from "../../../schemas/index.js";
import { isPlaced } from "../../map/is-placed.js";
import { type Html, html } from "../html.js";
import type { ReportTables } from "../reads.js";
import { valueCell } from "../value-cell.js";
import { linkable } from "../web-address.js";
import { besideOthers } from "./beside-others.js";
import { criteriaOf } from "./criteria-of.js";
import type { ProfileGiven } from "./profile-given.js";

/** More sources than this behind a value are counted, not named. */
const mostNamed = 2;

/** A sheet of paper has room for so many sources with their titles; of the others it has the ids. */
const mostPrinted = 24;

/** The anchor of a case's profile. @example profileId("alpha") // "case-alpha" */
export function profileId(case_id: string): string {
  return `case-${case_id}`;
}

/** One case: what is known, from whom, of which day, what is contested, its place, its documents; on one page of paper. */
export function profile({ case_id, name }: Case, given: ProfileGiven): Html {
  const { tables, texts, witnessesOf, valueAt } = given;
  const words = texts.report.profile;
  const id = profileId(case_id);
  const all = tables.codebook.map(({ field }) => ({ field, value: valueAt.get(cellOf({ case_id, field })) }));
  // What is contested is not missing, though a policy may leave it undecided.
  const shown = all.flatMap(({ value }) => (value === undefined || value.status === "missing" ? [] : [value]));
  const known = shown.filter(({ value }) => value !== "");
  const missing = all.filter(({ value }) => value === undefined || value.status === "missing");
  const witnesses = witnessesOf.get(case_id) ?? [];
  const sources = distinct(witnesses.map(({ source_id }) => source_id));
  const latest = latestOf(witnesses);
  const facts = [
    words.known(known.length, all.length),
    words.statements(witnesses.length, sources.length) + (latest === "" ? "" : `, ${words.latest(latest)}`),
    words.contested(shown.filter(({ status }) => status === "contested").length),
    words.missing(missing.length),
  ];
  return html`<article class="profile" id="${id}" aria-labelledby="${id}-heading">
<h3 id="${id}-heading">${name}</h3>
<p class="facts">${facts.join(" · ")} · ${words.asOf(texts.common.day(tables.reference_date))}</p>
<div class="sheet">
<div class="known">${knownTable(shown.filter(isOutsideBlocks(tables)), id, given)}
${missing.length === 0 ? "" : html`<p class="without">${words.nothing(texts.common.list(missing.map(({ field }) => texts.field(field))))}</p>`}
${latest > tables.reference_date ? html`<p class="later">${words.later(texts.common.day(tables.reference_date))}</p>` : ""}</div>
<div class="beside">${whereItIs(case_id, name, given)}${besideOthers(case_id, given)}${criteriaOf(case_id, given)}</div>
</div>
${documents(sources, given)}
</article>
`;
}

/** Fields of blocks have a table of their own, beside those of the others. */
function isOutsideBlocks({ codebook }: ReportTables) {
  const inBlock = new Set(codebook.filter(({ block }) => block !== "").map(({ field }) => field));
  return ({ field }: Value) => !inBlock.has(field);
}

function knownTable(known: readonly Value[], id: string, { tables, texts, witnessesOf }: ProfileGiven): Html {
  const { report, figures } = texts;
  const words = report.profile;
  const publisher = new Map(tables.sources.map((source) => [source.source_id, source.publisher || source.title]));
  const rows = known.map((value) => {
    const side = value.value === "" ? "open" : "supports";
    const own = (witnessesOf.get(value.case_id) ?? []).filter(
      ({ field, stance }) => field === value.field && stance === side,
    );
    const ids = value.value === "" ? own.map(({ source_id }) => source_id) : splitList(value.supporting);
    const named = distinct(ids.map((source) => publisher.get(source) ?? source));
    const more = named.length - mostNamed;
    const from = [...named.slice(0, mostNamed), ...(more > 0 ? [words.others(more)] : [])].join(", ");
    const contested = value.status === "contested";
    return html`<tr><th scope="row">${texts.field(value.field)}</th><td>${valueCell(value, texts).shown}${contested ? html` <span class="contested">${texts.common.contested}</span>` : ""}</td><td>${from}<span class="unseen">, ${figures.evidence.status[value.status]}</span></td><td class="day">${latestOf(own) || words.undated}</td></tr>
`;
  });
  return html`<table class="folding" aria-labelledby="${id}-heading"><thead><tr><th scope="col">${report.column.field}</th><th scope="col">${words.value}</th><th scope="col">${words.from}</th><th scope="col">${words.on}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** The latest day, month or year that statements describe or are dated to. */
function latestOf(witnesses: readonly Witness[]): string {
  return witnesses.reduce((latest, { observed_on }) => (observed_on > latest ? observed_on : latest), "");
}

function whereItIs(case_id: string, name: string, { tables, texts, map }: ProfileGiven): Html {
  if (idWithRole(tables.codebook, "place") === "") return html``;
  const words = texts.report.profile;
  const own = tables.places.find((place) => place.case_id === case_id);
  if (own === undefined || own.city === "") return html`<p>${words.noPlace}</p>`;
  const where = html`<p>${words.place(own.region === "" ? own.city : `${own.city}, ${own.region}`)}</p>
`;
  // A study need not say where on earth its cities are.
  if (!isPlaced(own)) return where;
  const others = tables.places.filter((place) => place !== own).filter(isPlaced);
  const spot = ({ longitude, latitude }: { longitude: number; latitude: number }) => ({ longitude, latitude });
  const drawn = map?.draw(words.shownOnMap(name), [
    ...others.map((place) => ({ ...spot(place), radius: 2, kind: "other" }) as const),
    { ...spot(own), radius: 5, kind: "own" },
  ]);
  return html`${drawn ?? ""}${where}`;
}

function documents(ids: readonly string[], { tables, texts }: ProfileGiven): Html {
  const words = texts.report.profile;
  const own = tables.sources.filter(({ source_id }) => ids.includes(source_id));
  if (own.length === 0) return html``;
  const items = own.map(({ title, source_id, url, publisher, published, language }, i) => {
    const address = linkable(url);
    const text = title || source_id;
    const named =
      address === undefined
        ? html`<span lang="${language}">${text}</span>`
        : html`<a href="${address}" rel="noopener noreferrer" lang="${language}">${text}</a>`;
    const by = [publisher, published].filter((part) => part !== "").join(", ");
    // On paper, a link leads nowhere: the host, and the id under which the list of sources has the whole address.
    const where = [...(address === undefined ? [] : [new URL(address).hostname.replace(/^www\./, "")]), source_id];
    return html`<li${i < mostPrinted ? "" : html` class="beyond"`}>${named}${by === "" ? "" : html` <span class="by">${by}</span>`}<span class="address"> · ${where.join(" · ")}</span></li>`;
  });
  return html`<h4>${words.documents(own.length)}</h4>
<p class="in-print">${words.addresses}</p>
<ul class="documents">${items}</ul>${own.length > mostPrinted ? html`<p class="in-print">${words.beyond(own.slice(mostPrinted).map(({ source_id }) => source_id))}</p>` : ""}`;
}
