import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { grim } from "../pipeline/4-aggregate/claims/grim/grim.js";
import { grimMean } from "../pipeline/4-aggregate/claims/grim/grim-mean.js";
import { isFit } from "../pipeline/4-aggregate/claims/grim/is-fit.js";
import { distinct } from "../pipeline/lib/collections.js";
import { readRows } from "../pipeline/lib/csv.js";
import { claimsGiven } from "../pipeline/schemas/index.js";

// docs/claims.md is written by hand, and its numbers are this study's: each stands in a sentence that is made here from the outputs.

const root = join(__dirname, "..");
const page = readFileSync(join(root, "docs/claims.md"), "utf8").replace(/\s+/g, " ");
const rowsOf = (name: string) => {
  const path = `outputs/4-aggregate/${name}.csv`;
  return new Map(
    readRows(new Uint8Array(readFileSync(join(root, path))), path).rows.map(({ cells }) => [cells.id, cells]),
  );
};
const [claims, robustness] = [rowsOf("claims"), rowsOf("robustness")];
const all = [...claims.values()];
const at = (id: string) => claims.get(id) as Record<string, string>;
const robustAt = (id: string) => robustness.get(id) as Record<string, string>;

const of = (id: string) => `${at(id).count} of ${at(id).of}`;
/** A result such as "13/16 (81.3)", as the page writes it: in whole percentages. */
const result = (text = "") =>
  text.replace(
    /^(\d+)\/(\d+) .*$/,
    (_, k: string, n: string) => `${k} of ${n} (${Math.round((100 * Number(k)) / Number(n))} %)`,
  );
const counted = (text = "") => result(text).replace(/ \(.*/, "");
const first = (text = "") => text.split("/")[0];
const listed = (numbers: readonly (string | undefined)[]) =>
  `${numbers.slice(0, -1).join(", ")} and ${numbers[numbers.length - 1]}`;
const verdicts = (verdict: string) => all.filter((row) => row.verdict === verdict).length;

const places = ["located_casablanca_settat_rabat", "located_safi_marrakech_agadir", "located_oujda_fes_meknes"];
const labels = ["labelled", "label_in_process", "not_labelled"];
const figures = (ids: readonly string[]) => ids.map((id) => at(id).published?.replace(" %", "") ?? "");
const counts = (ids: readonly string[]) => ids.map((id) => at(id).count);
const [axis = ""] = places;
const placed = `${listed(figures(places))} % are ${listed(counts(places))} of ${at(axis).of} to the nearest 10`;
const unsupported = all.filter(({ finding }) => finding !== "");
const governance = robustAt("private_governance");
const moved = (id: string) => `${result(robustAt(id)["primary-first"])} to ${result(robustAt(id)["secondary-first"])}`;

test.each([
  `most clusters are industrial and technological: ${of("majority_industrial_technological")}, at least ${first(at("majority_industrial_technological").low)} `,
  `${at("sample_size").published} clusters: the rows of Table 2`,
  `${at(axis).published} on the Casablanca axis: ${at(axis).count} of the ${at(axis).of} with a known place, if rounded to the nearest 10`,
  `more than ${at("private_governance").published} private governance: ${of("private_governance")}, at most ${counted(at("private_governance").high)} `,
  `65.0 % of up to ${at("sample_size").of} cases`,
  `${at("partners_15_to_40").published} with 15 to 40 partners`,
  `${of(axis)} clusters are counted on the Casablanca axis, and ${first(at(axis).low)} to ${counted(at(axis).high)} are there`,
  `Of the ${all.length} claims, ${verdicts("reproduced")} are reproduced, ${verdicts("restated")} restated, ${verdicts("consistent")} consistent, ${verdicts("contradicted")} contradicted, none impossible and ${verdicts("untestable")} untestable`,
  `Of ${listed(counts(places))} of ${at(axis).of}, said to be all there is, ${listed(figures(places))} % would be such a breakdown`,
  `${listed(figures(labels))} % of ${at("labelled").of} are no counts in A; made to sum to 100 they are ${listed(labels.map((id) => first(at(id).fits)))}. Table 2 has ${listed(counts(labels))}.`,
  `${placed}; the one left is in none of the three groups`,
  `of the paper's claims, ${unsupported.length} are contradicted; they are ${new Set(unsupported.map(({ finding }) => finding)).size} findings`,
  `The ${listed(figures(labels.slice(1)))} % on labelling are one finding`,
  `private governance: ${result(governance["primary-first"])} become ${result(governance["secondary-first"])} under \`secondary-first\` and ${result(governance.majority)} under \`majority\``,
  `Under \`secondary-first\`, clusters that are both industrial and technological go from ${moved("majority_industrial_technological")},`,
  `clusters that act nationally from ${moved("all_national")},`,
  `those with private governance and mixed financing from ${moved("share_governance_and_financing")}.`,
])("the page states: %s", (sentence) => {
  expect(page).toContain(sentence);
  stated.push(sentence);
});

/** Arithmetic, whatever the study: the sentence, and whether it is so. */
test.each<[sentence: string, isTrue: () => boolean]>([
  [
    // The count on the axis stays; the parts, judged together, are given no more.
    "would leave all three places consistent, but no longer as the values are",
    () => ["8", "14"].join("/") === `${at(axis).count}/${at(axis).of}` && Math.round(800 / 15 / 10) !== 6,
  ],
  [
    "2 of 15 would still be 10 % to the nearest ten, but 8 of 15 would not be 60 %",
    () => Math.round(200 / 15 / 10) === 1 && Math.round(800 / 15 / 10) !== 6,
  ],
  ["65.0 % of up to 17 cases", () => grim({ parts: ["65.0"], n: [1, 17] }) === undefined],
  [
    "11, 5 and 4 of 20 to the nearest 10 are 60, 20 and 20, which, rounded each alone, are 12, 4 and 4.",
    () => {
      const twenties = { parts: ["60", "20", "20"], exhaustive: true };
      return isFit("C", twenties, [11, 5, 4], 20) && isFit("A", twenties, [12, 4, 4], 20);
    },
  ],
  [
    "23 and 25 of 200 are 11 and 13 % if 11.5 is rounded down and 12.5 up",
    () => ["A", "D"].map((tier) => isFit(tier as "A", { parts: ["11", "13"] }, [23, 25], 200)).join() === "false,true",
  ],
  [
    "63 and 38 % are 10 and 6 of 16, rounded half up; 62, 19 and 19 % are 10, 3 and 3 of 16, rounded half to even",
    () =>
      isFit("A", { parts: ["63", "38"], exhaustive: true }, [10, 6], 16) &&
      isFit("A", { parts: ["62", "19", "19"], exhaustive: true }, [10, 3, 3], 16),
  ],
  [
    "of 100 cases every whole percentage is possible",
    () => Array.from({ length: 101 }, (_, k) => isFit("A", { parts: [String(k)] }, [k], 100)).every(Boolean),
  ],
  [
    "of 28 there is a mean of 5.18, but none of 5.19",
    () => ["5.18", "5.19"].map((mean) => grimMean({ mean, n: [28, 28] }).length > 0).join() === "true,false",
  ],
])("the page states, and it is so: %s", (sentence, isTrue) => {
  expect(page).toContain(sentence);
  expect(isTrue()).toBe(true);
  stated.push(sentence);
});

test("one value read otherwise makes all three percentages on labelling true, and one cluster tips each group of cities", () => {
  expect(labels.slice(1).map((id) => robustAt(id).breakdown_tipping_after)).toEqual(["1", "1"]);
  const [here, south, east] = places.map((id) => robustAt(id));
  for (const row of [here, south]) expect(row?.tipping_with).toContain("city_group=safi_marrakech_agadir");
  expect(east?.tipping_with).toContain("city_group=oujda_fes_meknes");
  for (const row of [here, south, east])
    expect([row?.tipping_after, row?.tipping_to, row?.tipping_holds]).toEqual(["1", "consistent", "no"]);
});

const given = claimsGiven.parse(readFileSync(join(root, "data/paper/claims.json")), "data/paper/claims.json");
const noteOf = (id: string) => given.find((claim) => claim.id === id)?.note ?? "";

test("each claim carries a note on how it is read, in each language, and a verdict that is accepted and found", () => {
  expect(given).toHaveLength(all.length);
  for (const { id, note, translations, accepted } of given) {
    expect(note, id).not.toBe("");
    expect(translations?.fr?.note, id).not.toBe("");
    expect(translations?.fr?.note, id).toBeDefined();
    expect(accepted, id).toBe(at(id).verdict);
  }
});

test("the numbers in the notes are those of the values", () => {
  const values = new Map(
    readRows(new Uint8Array(readFileSync(join(root, "outputs/3-triangulate/values.csv"))), "values").rows.map(
      ({ cells }) => [`${cells.case_id}.${cells.field}`, cells.value],
    ),
  );
  const known = [...values].filter(([key, value]) => key.endsWith(".governance") && value !== "").map(([key]) => key);
  const [cases, financing] = [known.map((key) => key.replace(".governance", "")), "financing"];
  const either = cases.filter(
    (id) => values.get(`${id}.governance`) === "private" || values.get(`${id}.${financing}`) === "mixed",
  );
  const pair = at("share_governance_and_financing");
  const note = noteOf("share_governance_and_financing");
  expect(note).toContain(`${of("share_governance_and_financing")}, at most ${first(pair.high)} of 17`);
  expect(note).toContain(`${either.length} of ${cases.length} have private governance, mixed financing or both`);
  expect(note).toContain(`(${(100 * either.length) / cases.length} %, which is 90 to the nearest ten)`);
  for (const id of places) {
    expect(noteOf(id)).toContain(`documented for ${at(id).of} clusters`);
    expect(noteOf(id)).toContain(`${listed(counts(places))} of ${at(id).of} are ${listed(figures(places))} % to`);
  }
  expect(noteOf("labelled")).toContain(of("labelled"));
  expect(noteOf("label_in_process")).toContain(
    `Table 2 has ${at("label_in_process").count} in process and ${at("not_labelled").count} without a label`,
  );
  expect(noteOf("all_associations")).toContain(`for ${at("all_associations").of} clusters`);
});

test("the page names the sections that claims are taken from", () => {
  const sections = distinct(all.map(({ section }) => section ?? "")).sort();
  expect(sections).toEqual(["3", "4", "5", "6", "abstract", "table 1"]);
  expect(page).toContain("the abstract, sections 3 to 6 and Table 1");
});

const stated: string[] = [];

test("there is no other number on the page", () => {
  const [prose = ""] = page.split("## References");
  const rules =
    /`[^`]*`|sum(med)? to 100|rest of 100|nearest (5 or 10|10)|exit code 1|sections 3 to 6|Table [123]|Tables 2 and 3|[A-Z][\w& ]+ \d{4}/g;
  const rest = [...stated].sort((a, b) => b.length - a.length).reduce((text, one) => text.replaceAll(one, ""), prose);
  expect(rest.replace(rules, "").match(/.{0,30}\d.{0,30}/g) ?? []).toEqual([]);
});
