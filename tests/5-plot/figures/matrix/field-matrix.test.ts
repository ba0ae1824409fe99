import { expect, test } from "vitest";
import { fieldMatrix, lettersOf } from "../../../../pipeline/5-plot/figures/matrix/field-matrix.js";
import { pageOf } from "../../../../pipeline/5-plot/layout/page.js";
import { colour, meaningColour, otherColours } from "../../../../pipeline/5-plot/layout/theme.js";
import { type Language, textsFor } from "../../../../pipeline/5-plot/text/index.js";
import * as madeUp from "../../made-up.js";
import { rowsOf } from "../../rows-of.js";

const drawn = (fields: readonly string[] | undefined, given = madeUp, width = 175, language: Language = "en") =>
  fieldMatrix(
    { name: "schools", kind: "matrix", ...(fields && { fields: [...fields] }) },
    given,
    pageOf("schools", width, textsFor(language, given)),
  );
const titleOf = (...given: Parameters<typeof drawn>) =>
  (drawn(...given).title as { text: string[] }).text.join(" ").replace(/[\u00a0\u202f]/g, " ");
/** The made-up study with these answers to a field. */
const answering = (field: string, answers: readonly string[]) => ({
  ...madeUp,
  values: madeUp.values.map((value) =>
    value.field === field ? { ...value, value: answers[Number(value.case_id.slice(1))] ?? "" } : value,
  ),
});

test.each([
  {
    what: "the first two short code lists, in the order of the figure",
    fields: ["opened", "certified", "crafts", "owner", "reach"],
    title:
      "Certificate: Requested for 2 of 4 (2 to 4 of 5 whatever the open values are); owner: Club for 2 of 4 (2 to 3 of 5)",
  },
  {
    what: "no list of more codes than there are colours",
    fields: ["subject", "income", "reach"],
    title: "Income: Grants for 2 of 4 (2 to 3 of 5 whatever the open values are); reach: Far for 3 of 4 (2 to 4 of 5)",
  },
  {
    what: "one alone, where there is no second",
    fields: ["opened", "reach"],
    title: "Reach: Far for 3 of 4 (2 to 4 of 5 whatever the open values are)",
  },
  { what: "what is shown, where there is none", fields: ["opened", "crafts"], title: "2 characteristics of 5 schools" },
])("the title says $what", ({ fields, title }) => {
  expect(titleOf(fields)).toBe(title);
});

test.each([
  { what: "all have alike", answers: ["near", "near", "", "near", "near"] },
  { what: "no one answers", answers: [] },
  { what: "one alone answers", answers: ["far"] },
])("the title says nothing of a field that $what: it distinguishes no one", ({ answers }) => {
  expect(titleOf(["reach", "owner"], answering("reach", answers))).toBe(
    "Owner: Club for 2 of 4 (2 to 3 of 5 whatever the open values are)",
  );
});

test("of answers that are equally common the title names all, each with the count", () => {
  expect(titleOf(["reach"], answering("reach", ["near", "far", "near", "far", ""]))).toBe(
    "Reach: Near and Far for 2 of 4 each (1 to 3 of 5 and 2 to 4 of 5 whatever the open values are)",
  );
});

test("by default, every field with codes or a year is a column, but those of blocks and the region", () => {
  expect(drawn(undefined).description).toContain(
    "a column for each of: Main subject, Opening year, Reach, Crafts taught, Owner, Income and Certificate.",
  );
});

test("yes, not yet and no have the colours of their meaning whatever the codes, other codes their own", () => {
  const fillOf = (field: string) =>
    Object.fromEntries(
      rowsOf(drawn(["certified", "reach"]))
        .filter((row) => row.field === field && row.fill !== undefined && row.value !== "")
        .filter(({ fill }) => fill !== colour.contested)
        .map(({ value, fill }) => [value, fill]),
    );
  expect(fillOf("certified")).toEqual({
    oui: meaningColour.yes,
    encours: meaningColour.pending,
    non: meaningColour.no,
  });
  expect(fillOf("reach")).toEqual({ near: otherColours[0], far: otherColours[1] });
});

test("on a narrow page the long list is left out, and its words with it", () => {
  const narrow = drawn(["subject", "reach", "owner", "income", "certified"], madeUp, 85);
  expect(rowsOf(narrow).map(({ field }) => field)).not.toContain("subject");
  expect(narrow.description).not.toContain("Main subject");
});

test("initials stand in the legend in the language's own words", () => {
  const words = rowsOf(drawn(["crafts"], madeUp, 175, "fr")).map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining(["T\u00a0: Tissage", "P\u00a0: Poterie", "M\u00a0: Musique"]));
});

test("letters in cells are lengthened until each code has its own", () => {
  const letters = lettersOf(["Farming", "Fair", "Shop", "Sh", "école"].map((label) => ({ label })));
  expect(["Farming", "Fair", "Shop", "Sh", "école"].map(letters)).toEqual(["Far", "Fai", "Sho", "Sh", "É"]);
});
