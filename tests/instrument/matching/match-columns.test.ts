import { expect, test } from "vitest";
import { isLabelEnd } from "../../../pipeline/instrument/export/column-path.js";
import { bytes } from "../../lib/scratch.js";
import { formOf, importInto, knownOf } from "../known.js";

const years = knownOf(
  formOf({
    survey: [
      ["type", "name", "label"],
      ["text", "hub", "Hub?"],
      ["integer", "budget", "Budget of 2023"],
      ["select_multiple years", "years", "In which years were there trainings: 2022 or 2023"],
      ["select_multiple sites", "sites", "Where are there trainings?"],
    ],
    choices: [
      ["list_name", "name", "label"],
      ...["2022", "2023"].map((year) => ["years", `y${year}`, year]),
      ["sites", "port", "Port"],
      ["sites", "town", "Town"],
    ],
  }),
);
const matched = (header: string, row: string) => {
  const { mapping, submissions, diagnostics } = importInto(years, bytes(`${header}\n${row}\n`), "a.csv");
  return { fields: mapping.map(({ field }) => field), values: submissions[0]?.values, diagnostics };
};

test("a question whose words end in a choice that is a number is the question, and its cells are its choices", () => {
  const question = "In which years were there trainings: 2022 or 2023";
  const { fields, values, diagnostics } = matched(`Timestamp,Hub?,${question}`, '2024/06/10 9:20:41,A,"2022, 2023"');
  expect(diagnostics).toEqual([]);
  expect(fields).toEqual(["_submitted", "_case", "years"]);
  expect(values).toEqual({ years_y2022: "yes", years_y2023: "yes" });
});

test("a column in other words that has the number of a choice does not answer the choice", () => {
  const question = "Trainings: 2023";
  expect(matched(`Hub?,${question},Sum in 2023`, "A,3,4").fields).toEqual(["_case", "", ""]);
  // With its question before it, the number is the choice; a choice in words needs none.
  const whole = "In which years were there trainings: 2022 or 2023/2023";
  expect(matched(`Hub?,${whole},Port`, "A,1,1").fields).toEqual(["_case", "years_y2023", "sites_port"]);
});

test("a column that is only like a question goes into a number, whose cells are checked, and not into a text", () => {
  const own = knownOf(
    formOf({
      survey: [
        ["type", "name", "label"],
        ["text", "hub", "Hub?"],
        ["text", "rem", "Remarks on the northern site"],
        ["integer", "staff", "Staff of the northern site"],
      ],
    }),
  );
  const columns = (remarks: string) =>
    importInto(own, bytes(`Hub?,${remarks},Staff of that site\nA,x,3\n`), "a.csv").mapping.map(({ field }) => field);
  expect(columns("Remarks of somebody on the site")).toEqual(["_case", "", "staff"]);
  expect(columns("Remarks on northern site")).toEqual(["_case", "rem", "staff"]);
});

const open = knownOf(
  formOf({
    survey: [
      ["type", "name", "label"],
      ["text", "hub", "Hub ?"],
      ["select_multiple lev or_other", "lev", "Quels leviers ?"],
    ],
    choices: [
      ["list_name", "name", "label"],
      ["lev", "land", "Foncier, bâti"],
    ],
  }),
);
test.each([
  {
    what: "KoboToolbox, whose labels of or_other are English in every language",
    content: `"Hub ?";"G/Quels leviers ?";"G/Quels leviers ?/Foncier, bâti";"G/Quels leviers ?/Other";"G/Specify other.";"_uuid"\n"A";"Foncier, bâti Other";"1";"1";"Terrain";"u1"\n`,
    values: { lev_land: "yes", lev_other: "yes", lev_other_2: "Terrain" },
  },
  {
    what: "one column of Kobo's labels",
    content: `"Hub ?";"Quels leviers ?";"_uuid"\n"A";"Foncier, bâti Other";"u1"\n`,
    values: { lev_land: "yes", lev_other: "yes" },
  },
  {
    what: "LimeSurvey, which has what was written in the column of the choice",
    content: "id,hub,lev[land],lev[other]\n1,A,Y,Terrain\n",
    values: { lev_land: "yes", lev_other_2: "Terrain" },
  },
])("another answer is read from $what", ({ content, values }) => {
  const { submissions, diagnostics } = importInto(open, bytes(content), "a.csv");
  expect(diagnostics).toEqual([]);
  expect(submissions[0]?.values).toEqual(values);
});

test.each([
  { column: "Sites > Port", label: "port", is: true },
  { column: "Sites > the Port", label: "Port", is: false },
  { column: "Place > Port: north or south", label: "Port: north or south", is: true },
  { column: "Port", label: "Port?", is: true },
  { column: "Port", label: "?", is: false },
])("$column has the label $label behind its groups: $is", ({ column, label, is }) => {
  expect(isLabelEnd(column, label)).toBe(is);
});
