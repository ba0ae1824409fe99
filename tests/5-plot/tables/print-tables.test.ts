import { describe, expect, test } from "vitest";
import { printTables } from "../../../pipeline/5-plot/tables/print-tables.js";
import type { PrintedTable } from "../../../pipeline/5-plot/tables/printed-table.js";
import { toMarkdown } from "../../../pipeline/5-plot/tables/to-markdown.js";
import { type Language, textsFor } from "../../../pipeline/5-plot/text/index.js";
import { printedTableNames } from "../../../pipeline/schemas/index.js";
import * as madeUp from "../made-up.js";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const printed = (language: Language = "en", given = madeUp) => printTables(given, textsFor(language, given));
const tableOf = (name: string, language?: Language, given?: typeof madeUp) => {
  const found = printed(language, given).find((table) => table.name === name) as PrintedTable;
  return {
    caption: plain(found.caption),
    headings: found.columns.map(({ heading }) => plain(heading)),
    aligned: found.columns.map(({ align }) => align),
    rows: found.rows.map((row) => row.map(plain)),
    notes: found.notes.map(plain),
  };
};

test("a study has its own tables by their roles, beside the program's", () => {
  expect(printed().map(({ name }) => name)).toEqual(printedTableNames(madeUp.study));
  expect(printedTableNames(madeUp.study)).toContain("answers");
});

test("a table of which the study has no rows is not printed", () => {
  const none = { surveyColumns: [], contextTable: { columns: [], rows: [] }, shares: [], numbers: [], blocks: [] };
  expect(printed("en", { ...madeUp, ...none, claims: [], rawClaims: [] } as typeof madeUp)).toEqual([]);
});

describe("a table of the survey", () => {
  test("has its own fields, a mark where yes and no are all there is, else words, and a dagger where sources disagree", () => {
    expect(tableOf("answers")).toMatchObject({
      caption: "Made up: values of 5 schools, as of 1 January 2020",
      headings: ["School", "Opening year", "Owner", "Crafts taught", "Choir", "Kiln"],
      aligned: ["left", "left", "left", "left", "center", "left"],
      rows: [
        ["Madeup 1", "2001†", "Club", "Weaving", "×", "In use"],
        ["Invented & Co", "2003", "Town or Joint", "Weaving, Pottery", "×", "On order†"],
        ["Fictive 3.0", "2003", "Joint", "Music", "†", "On order"],
        ["Nowhere", "-", "-", "-", "-", "-"],
        ["Late Bloomer", "2010", "Club", "Pottery", "×", "None"],
      ],
    });
  });

  test("without a field of marks has no note on them", () => {
    const [own] = madeUp.surveyColumns;
    const columns = own?.columns.filter(({ field }) => field !== "choir") ?? [];
    const surveyColumns = [{ ...(own as (typeof madeUp.surveyColumns)[number]), columns }];
    expect(tableOf("answers", "en", { ...madeUp, surveyColumns }).notes.join(" ")).not.toContain("×");
    expect(tableOf("answers").notes).toContain("×: yes; blank: no.");
  });
});

describe("in French", () => {
  test("the survey's table is in French, but for its cases and its title", () => {
    expect(tableOf("answers", "fr")).toMatchObject({
      caption: "Made up : valeurs de 5 écoles, au 1er janvier 2020",
      headings: ["École", "Année d’ouverture", "Propriétaire", "Métiers enseignés", "Chorale", "Four"],
    });
    const { rows, notes } = tableOf("answers", "fr");
    expect(rows[1]).toEqual(["Invented & Co", "2003", "Commune ou Mixte", "Tissage, Poterie", "×", "Commandé†"]);
    expect(notes).toEqual([
      "Source : enquête de Nobody & None (2020) et 1 document.",
      "n = 5 écoles.",
      "Il manque 5 valeurs sur 25. Laissées ouvertes par les sources, sans valeur unique : 1. Sources en désaccord sur 3 valeurs.",
      "× : oui ; vide : non.",
      "† : les sources divergent ; - : pas de valeur.",
      "À citer : Nobody & None (2020) ; les documents que l’étude énumère ; dans « Écoles inventées », valeurs au 1er janvier 2020. Licence des données : aucune n’est indiquée ; demandez aux auteurs de l’étude.",
    ]);
  });

  test("shares have French names, groups and places too, and whole percentages that may not sum to 100", () => {
    const { headings, rows, notes } = tableOf("shares", "fr");
    expect(notes.join(" ")).toContain("leur somme peut différer de 100");
    expect(headings).toEqual(["Champ", "Code", "Effectif", "Bornes", "Sur", "Manquants", "%", "Intervalle à 95 %"]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["Certificat", "Obtenu", "1", "1–2", "4", "1", "25", "5–70"],
        ["Certificat", "Demandé", "2", "2–3", "4", "1", "50", "15–85"],
        ["Province", "Pays du Nord", "4", "4–5", "4", "1", "100", "51–100"],
        ["Groupe de villes", "Le nord et ses environs", "4", "4–5", "4", "1", "100", "51–100"],
        ["Groupe de villes", "Aucun lieu unique connu", "1", "", "5", "0", "20", "4–62"],
      ]),
    );
  });

  test("that a count can lie below its bounds is stated where one does", () => {
    const below = madeUp.shares.map((row) => (row.code === "north" ? { ...row, count_low: 5, count_high: 5 } : row));
    const notesOf = (shares: typeof madeUp.shares) =>
      printTables({ ...madeUp, shares }, textsFor("fr", madeUp))
        .find(({ name }) => name === "shares")
        ?.notes.join(" ");
    expect(notesOf(below)).toContain("sans valeur unique, une école n’est pas comptée, mais a le code à coup sûr");
    expect(notesOf([...madeUp.shares])).not.toContain("sans valeur unique");
  });

  test("blocks, numbers and claims as well", () => {
    expect(tableOf("blocks", "fr").rows).toEqual([
      ["Chorale", "3", "3–4", "4", "1", "75", "30–95", "1"],
      ["Jardin et verger", "2", "2–3", "4", "1", "50", "15–85", "0"],
      ["Four", "1", "1–2", "4", "1", "25", "5–70", "1"],
      ["Presse à imprimer", "4", "4–5", "4", "1", "100", "51–100", "0"],
    ]);
    expect(tableOf("numbers", "fr").rows).toEqual([
      ["Élèves", "4", "2", "1", "12", "12", "16–21", "≥ 25", "≥ 40", "≥ 84", "-"],
    ]);
    expect(tableOf("claims", "fr").caption).toBe(
      "Les 8 chiffres et comparaisons du texte publié, comparés aux valeurs",
    );
    expect(tableOf("claims", "fr").rows[1]).toEqual([
      ...["2", "Inventé : half_certified.", "50 %", "2 sur 4 = 50 %", "40–60 %", "reproduite"],
      "Les valeurs donnent ce résultat, quelles que soient les valeurs incertaines.",
    ]);
  });

  test("no word of English is left, but for the study's own names", () => {
    const names = /Nobody & None|Fictive 3\.0|Made up|Made-up Assembly|School/g;
    for (const table of printed("fr").filter(({ name }) => name !== "context-table"))
      expect(toMarkdown(table).replace(names, "")).not.toMatch(
        /\b(the|of|and|with|from|by|is|are|missing|values?|schools?|none|yes|as of)\b/i,
      );
  });
});

test("claims are in the order of the text", () => {
  const rawClaims = [...madeUp.rawClaims].reverse();
  const given = { ...madeUp, rawClaims };
  expect(tableOf("claims", "en", given).rows.map(([, paraphrase]) => paraphrase)).toEqual(
    rawClaims.map(({ paraphrase }) => paraphrase),
  );
});

test("the table of totals has its own columns and words, and names who published it", () => {
  expect(tableOf("context-table")).toMatchObject({
    caption: "Form: totals as published",
    headings: ["Form", "Origin", "Total"],
    rows: madeUp.contextTable.rows.map(({ cells }) => Object.values(cells)),
    notes: [
      "Source: Nobody & None (2020). n = 2. None is missing.",
      "Cite: Nobody & None (2020); the documents that the study lists; in “Made-up schools”, values as of 1 January 2020. Licence of the data: none is stated; ask the authors of the study.",
    ],
  });
});
