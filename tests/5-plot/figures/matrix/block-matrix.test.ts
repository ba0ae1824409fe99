import { describe, expect, test } from "vitest";
import { adoption } from "../../../../pipeline/5-plot/figures/adoption/adoption.js";
import { profiles } from "../../../../pipeline/5-plot/figures/adoption/profiles.js";
import { availableFigures, specOf } from "../../../../pipeline/5-plot/figures/index.js";
import { blockMatrix } from "../../../../pipeline/5-plot/figures/matrix/block-matrix.js";
import { pageOf } from "../../../../pipeline/5-plot/layout/page.js";
import { colour } from "../../../../pipeline/5-plot/layout/theme.js";
import { textsFor } from "../../../../pipeline/5-plot/text/index.js";
import * as madeUp from "../../made-up.js";
import { madeUpTables as tables } from "../../report/given.js";
import { rowsOf } from "../../rows-of.js";

const [en, fr] = [textsFor("en", madeUp), textsFor("fr", madeUp)];
const matrix = (block: string, given = madeUp, texts = en) => blockMatrix(block, given, pageOf("one", 85, texts));
const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, " ");
const titleOf = ({ title }: { title?: unknown }) => plain((title as { text: string[] }).text.join(" "));
const wordsOf = (spec: Parameters<typeof rowsOf>[0]) => rowsOf(spec).map(({ text }) => text);

describe("a block that knows a not yet", () => {
  test("fills it half as dark, counts it as an answer and not as a yes", () => {
    const cells = rowsOf(matrix("tools")).filter(({ field, case: name }) => field === "kiln" && name !== undefined);
    const fills = cells.filter(({ fill }) => fill !== colour.contested).map(({ value, fill }) => [value, fill]);
    expect(fills).toEqual([
      ["oui", colour.filled],
      ["encours", colour.range],
      ["encours", colour.range],
      ["non", colour.paper],
      ["", colour.paper],
    ]);
    expect(wordsOf(matrix("tools"))).toEqual(expect.arrayContaining(["1/4", "4/4", "In use", "On order", "None"]));
  });

  test("is in its legend, and in that of no other block", () => {
    expect(wordsOf(matrix("activities"))).toEqual(expect.arrayContaining(["Offered", "Not offered"]));
    expect(wordsOf(matrix("activities"))).not.toContain("on order");
    expect(wordsOf(matrix("activities"))).not.toContain("not yet");
    expect(wordsOf(matrix("tools", madeUp, fr))).toEqual(expect.arrayContaining(["En service", "Commandé", "Absent"]));
  });
});

test("where the labels of yes differ from field to field, it is called yes", () => {
  const codebook = madeUp.codebook.map((field) =>
    field.field === "press" ? { ...field, codes: "oui=Running;encours=On order;non=None" } : field,
  );
  expect(titleOf(matrix("tools", { ...madeUp, codebook }, textsFor("en", { ...madeUp, codebook })))).toContain("“yes”");
});

test("who gave no answer is named, in both languages", () => {
  expect(matrix("activities").description).toContain("No value on any activity: Nowhere.");
  expect(plain(matrix("activities", madeUp, fr).description)).toContain("Sans valeur sur aucune activité : Nowhere.");
  expect(plain(matrix("tools", madeUp, fr).description)).toContain("Sans valeur sur aucun outil : Nowhere.");
});

test.each([
  { texts: en, activities: "No value is known on any activity", tools: "No value is known on any tool" },
  { texts: fr, activities: "Valeur connue sur aucune activité", tools: "Valeur connue sur aucun outil" },
])("of which nothing is known, $activities", ({ texts, activities, tools }) => {
  const unknown = { ...madeUp, values: [], blocks: [] };
  const titles = ["activities", "tools"].map((block) => titleOf(matrix(block, unknown, texts)));
  expect(titles).toEqual([activities, tools]);
});

describe("shares of yes", () => {
  const drawn = (block: string, given = madeUp, texts = en) =>
    adoption({ name: "one", kind: "adoption", block }, given, pageOf("one", 85, texts));

  test("are in order, and of one block only", () => {
    const fields = rowsOf(drawn("tools")).flatMap(({ field, x2 }) => (field && x2 !== undefined ? [field] : []));
    expect(fields).toEqual(["press", "kiln"]);
    expect(drawn("tools").description).not.toContain("Choir");
  });

  test("are in the order of the shares where not the same schools have values, and so is the title", () => {
    const of = { press: 5, kiln: 3 };
    const blocks = madeUp.blocks.map((row) =>
      row.field === "press" || row.field === "kiln"
        ? { ...row, count: row.field === "press" ? 3 : 2, of: of[row.field] }
        : row,
    );
    const spec = drawn("tools", { ...madeUp, blocks });
    const fields = rowsOf(spec).flatMap(({ field, x2 }) => (field && x2 !== undefined ? [field] : []));
    expect(fields).toEqual(["kiln", "press"]);
    expect(titleOf(spec)).toMatch(/for 3 of 5 schools .* up to 2 of 3/);
  });

  test("say who has no yes, and open the cases that they count", () => {
    expect(plain(drawn("activities").description)).toContain(
      "Choir: 3 of 4 (75 %), 3 to 4 of 5 whatever the missing and contested values are (not Fictive 3.0).",
    );
    const keys = new Set(rowsOf(drawn("activities")).map(({ evidence }) => evidence));
    expect(keys).toContain("share:choir=oui");
  });

  test("have the bounds that open values leave as bars, in percent of all schools, and none where nothing is open", () => {
    const linesOf = (blocks: typeof madeUp.blocks) =>
      rowsOf(drawn("activities", { ...madeUp, blocks })).flatMap(({ field, low, high }) =>
        low === undefined ? [] : [[field, low, high]],
      );
    // 3 to 4 and 2 to 3 of 5.
    expect(linesOf([...madeUp.blocks])).toEqual([
      ["choir", 60, 80],
      ["garden", 40, 60],
    ]);
    const all = madeUp.blocks.map((row) => ({
      ...row,
      of: 5,
      missing: 0,
      count_low: row.count,
      count_high: row.count,
    }));
    expect(linesOf(all)).toEqual([]);
    const words = rowsOf(drawn("activities", { ...madeUp, blocks: all })).map(({ text }) => text);
    expect(words).not.toContain(en.figures.adoption.bounds);
  });

  test("that are all alike have a title of their own, with the noun's gender in French", () => {
    const blocks = madeUp.blocks.map((row) => ({ ...row, count: 2, percent: 50, wilson_low: 15, wilson_high: 85 }));
    const given = { ...madeUp, blocks };
    expect(titleOf(drawn("tools", given))).toBe(
      "Tools: “In use” on each for 2 of 4 schools with a value (1 to 2 of 5 and 4 to 5 of 5 whatever the open values are)",
    );
    expect(titleOf(drawn("tools", given, fr))).toBe(
      "Outils : « En service » sur chacun pour 2 sur 4 écoles ayant une valeur (1 à 2 sur 5 et 4 à 5 sur 5 quelles que soient les valeurs ouvertes)",
    );
    expect(titleOf(drawn("activities", given, fr))).toBe(
      "Activités : « Proposé » sur chacune pour 2 sur 4 écoles ayant une valeur (3 à 4 sur 5 et 2 à 3 sur 5 quelles que soient les valeurs ouvertes)",
    );
  });
});

test.each([
  { language: "en", answered: /answer/i },
  { language: "fr", answered: /répon/i },
] as const)(
  "of values that no survey gave, no figure says that somebody answered: $language",
  ({ language, answered }) => {
    const values = madeUp.values.map((value) => ({ ...value, status: value.value && ("secondary-only" as const) }));
    const given = { ...madeUp, values, sources: madeUp.sources.filter(({ tier }) => tier === "secondary") } as never;
    const texts = textsFor(language, madeUp);
    for (const kind of ["adoption", "profiles", "matrix"] as const)
      for (const block of ["activities", "tools"]) {
        const spec = specOf({ name: "one", kind, block }, given, texts);
        expect(JSON.stringify([spec.description, spec.title, wordsOf(spec)])).not.toMatch(answered);
      }
  },
);

test("profiles of which fewer than two can be compared are left out, and named", () => {
  const one = { name: "one", kind: "profiles", block: "tools" } as const;
  const study = { ...madeUp.study, figures: [one] };
  const rows = madeUp.profiles.map((row) => (row.case_id === "c0" ? row : { ...row, order: null }));
  const why = "fewer than two cases have a value on every field of the block tools";
  expect(availableFigures({ ...tables, study, profiles: rows })).toEqual({
    figures: [],
    notices: [`left out figure one: ${why}`],
  });
  expect(() => specOf(one, { ...tables, profiles: rows }, en)).toThrow(why);
  expect(availableFigures({ ...tables, study }).figures).toEqual([one]);
});

describe("profiles", () => {
  const drawn = (block: string, given = madeUp, texts = en) =>
    profiles({ name: "one", kind: "profiles", block }, given, pageOf("one", 85, texts));

  test.each([
    {
      yes: 0,
      en: "2 of 4 schools have “Offered” on none of the 2 activities",
      fr: "2 écoles sur 4 n’ont « Proposé » sur aucune activité",
    },
    {
      yes: 1,
      en: "2 of 4 schools have “Offered” on the same 1 of 2 activities",
      fr: "2 écoles sur 4 ont « Proposé » sur 1 activité sur 2, la même",
    },
    {
      yes: 2,
      en: "2 of 4 schools have “Offered” on all 2 activities",
      fr: "2 écoles sur 4 ont « Proposé » sur les 2 activités",
    },
  ])("of $yes yes in common: $en", ({ yes, ...expected }) => {
    const rows = madeUp.profiles.map((row) => (row.profile === 1 ? { ...row, yes } : row));
    const given = { ...madeUp, profiles: rows };
    expect(titleOf(drawn("activities", given))).toBe(
      `${expected.en} (2 to 3 of 5 whatever the open values are); Fictive 3.0 is the least similar to the others`,
    );
    expect(titleOf(drawn("activities", given, fr))).toBe(
      `${expected.fr} (2 à 3 sur 5 quelles que soient les valeurs ouvertes) ; Fictive 3.0 ressemble le moins aux autres`,
    );
  });

  test("show a case without an answer apart, and cases of their own block only", () => {
    expect(drawn("tools").description).toContain("Shown separately, without a value on every tool: Nowhere.");
    expect(drawn("tools").description).toContain("Madeup 1: Printing press and Kiln (most similar to");
  });
});
