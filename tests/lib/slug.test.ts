import { expect, test } from "vitest";
import { uniqueSlugs } from "../../pipeline/lib/slug.js";
import { Slug } from "../../pipeline/schemas/primitives.js";

test.each([
  { text: "Année de création", id: "annee_de_creation" },
  { text: "Œuvre d’Essaouira", id: "oeuvre_d_essaouira" },
  { text: "Rok założenia", id: "rok_zalozenia" },
  { text: "Łódź, małopolskie", id: "lodz_malopolskie" },
  { text: "Kuruluş yılı", id: "kurulus_yili" },
  { text: "Đà Nẵng", id: "da_nang" },
  { text: "Tromsø og Ålesund", id: "tromso_og_alesund" },
  { text: "  2023 (salariés) ", id: "field_2023_salaries" },
  { text: "سنة التأسيس", id: "field" },
  { text: "Nombre d’entreprises membres de l’association en 2023", id: "nombre_d_entreprises_membres_de_l" },
  { text: "x".repeat(60), id: "x".repeat(40) },
])("the id of $text is $id", ({ text, id }) => {
  expect(uniqueSlugs([text], "field")).toEqual([id]);
  expect(Slug.safeParse(id).success).toBe(true);
});

test("ids that would be the same are numbered, and none is a reserved one", () => {
  expect(uniqueSlugs(["Année", "Annee", "ANNÉE !", "City group"], "field", ["city_group"])).toEqual([
    ...["annee", "annee_2", "annee_3", "city_group_2"],
  ]);
});
