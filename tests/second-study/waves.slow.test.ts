import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { type Copy, type Row, readRows } from "./change-study.js";
import { type Run, runVariant, textsWritten } from "./run-second-study.js";

// The second study is asked again two years later: one cooperative has left, one joined another, one is new and one has a new name.
// Of what the others answer, two things are otherwise. All expected below is worked out by hand.

const reason = "Inventé.";
const caseChanges = [
  { case_id: "nuees", date: "2023-04", change: "left", into: "", name: "", reason },
  { case_id: "sel", date: "2023-09-01", change: "merged", into: "laine_revee", name: "", reason },
  { case_id: "nouvelle", date: "2024", change: "entered", into: "", name: "", reason },
  { case_id: "inti", date: "2023-06", change: "renamed", into: "", name: "Inti Renommée", reason },
];
const gone = new Set(["Café des Nuées", "Sel Imagine"]);

function addSecondWave(copy: Copy): void {
  const write = (path: string, rows: readonly Row[]) =>
    writeFileSync(join(copy.folder, path), `${Papa.unparse([...rows], { newline: "\n" })}\n`);
  const first = copy.rows("releve_structure");
  const again = first
    .filter(({ Coopérative: name = "" }) => !gone.has(name))
    .map((row): Row => {
      if (row.Coopérative === "Inti Inventée")
        return { ...row, Coopérative: "Inti Renommée", Statut: "Déclarée", Membres: "140" };
      return row.Coopérative === "Laine Rêvée" ? { ...row, "Certifiée ?": "Non certifiée" } : row;
    });
  const joined = { ...first[0], Coopérative: "Nouvelle Inventée", "Fondée en": "2023" } as Row;
  write("enquete/structure-2024.csv", [...again, joined]);
  write("decisions/changements.csv", caseChanges);
  copy.changeRows("cases", (rows) => [
    ...rows,
    { case_id: "nouvelle", name: "Nouvelle Inventée", in_sample: "yes", note: "" },
  ]);
  copy.changeRows("paper_sources", (rows) => [
    ...rows,
    { ...(rows[0] as Row), source_id: "releve_3", published: "2024-06", accessed: "2024-09-01" },
  ]);
  copy.changeStudy((study) => {
    Object.assign(study.inputs, {
      releve_2024: "enquete/structure-2024.csv",
      case_changes: "decisions/changements.csv",
    });
    const [structure] = study.tables as object[];
    const wave = { ...structure, role: "releve_2024", source_id: "releve_3", observed_on: "2024-03" };
    study.tables = [...(study.tables as object[]), wave];
    study.figures = [...(study.figures as object[]), { name: "depuis", kind: "change" }];
    Object.assign(study.parameters as object, { reference_date: "2024-06-30", compared_with: "2022-06-30" });
  });
  copy.changeClaims((id) => id === "aimees");
}

describe("a second wave", () => {
  let run: Run;
  const rows = (path: string) => readRows(join(run.out, path));
  beforeAll(async () => {
    run = await runVariant(addSecondWave);
  });

  test("has a figure of who moved, whose title has the counts of the table", () => {
    expect(run.files).toContain("5-plot/depuis.png");
    const spec = JSON.parse(readFileSync(join(run.out, "5-plot/depuis.vl.json"), "utf8"));
    const changes = rows("4-aggregate/changes.csv");
    const of = (kind: string) => changes.filter(({ change }) => change === kind).length;
    const found = (spec.title.text.join(" ").match(/\d+/g) ?? []).map(Number);
    expect(of("changed")).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining([changes.filter(({ before }) => before).length, of("changed")]));
  });

  test("counts the cases of its day, under their names of that day", () => {
    const sample = rows("3-triangulate/cases.csv").filter(({ in_sample }) => in_sample === "yes");
    expect(sample.map(({ name }) => name)).toEqual([
      "Inti Renommée",
      "Ñandú Fictif",
      "Quinoa d’Émeraude",
      "Laine Rêvée",
      "تعاونية خيالية",
      "Nouvelle Inventée",
    ]);
  });

  test("supersedes what the same survey stated before", () => {
    const [value] = rows("3-triangulate/values.csv").filter(
      ({ case_id, field }) => case_id === "laine_revee" && field === "certification",
    );
    expect(value).toMatchObject({ value: "non", status: "primary-only", stated_on: "2024-03" });
  });

  test("tells what changed of the cases that were there both times, with the statements behind it", () => {
    const changed = rows("4-aggregate/changes.csv").filter(({ change }) => change === "changed");
    expect(changed.map(({ case_id, field, before, after }) => [case_id, field, before, after])).toEqual([
      ["inti", "membres", "120", "140"],
      ["inti", "statut", "agree", "declaree"],
      ["laine_revee", "certification", "oui", "non"],
    ]);
    expect(changed[0]).toMatchObject({
      before_statements: "releve_1:2:membres",
      after_statements: "releve_3:2:membres",
    });
  });

  test("compares shares on these cases alone, and names the others", () => {
    const share = rows("4-aggregate/share-changes.csv").find(
      ({ field, code }) => field === "certification" && code === "oui",
    );
    expect(share).toMatchObject({
      ...{ before_count: "3", before_of: "6", after_count: "3", after_of: "6", in_both: "5" },
      ...{ before_in_both: "3", after_in_both: "2", gained: "", lost: "laine_revee" },
      ...{ only_before: "sel", only_after: "nouvelle" },
    });
  });

  test("has a section of its own on the page", () => {
    const page = textsWritten(run).find(({ name }) => name === "report.html")?.all ?? [];
    expect(page).toContain("Ce qui a changé");
    expect(page.join(" ")).toMatch(
      /5 coopératives dans l’échantillon aux deux dates\) connues le 30 juin 2022 ou le 30 juin 2024/,
    );
  });
});
