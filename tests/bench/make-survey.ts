import { join } from "node:path";
import { studyFromForm } from "../../pipeline/commands/new/study-from-form.js";
import { fieldsOfForm } from "../../pipeline/instrument/form/form-fields.js";
import { readForm } from "../../pipeline/instrument/form/read-form.js";
import { mulberry32 } from "../../pipeline/lib/random.js";
import { writeTogether } from "../../pipeline/runner/files.js";
import { makeWorkbook } from "../lib/tables/make-workbook.js";

// A made-up survey of many submissions: its form as a study without answers, and its export as KoboToolbox gives it.

const [cases, choices] = [500, 4];
const types = ["select_one list", "integer", "decimal", "text", "select_one list", "select_multiple list"];

/** Writes a study of a form and the export of its submissions, with this many columns; `export.csv` is beside the study. */
export function makeSurvey(folder: string, submissions: number, columns: number): void {
  const asked: { type: string; name: string }[] = [];
  // A question with several answers has a column of its own and one for each choice.
  const width = () => asked.reduce((sum, { type }) => sum + (type.startsWith("select_multiple") ? choices + 1 : 1), 4);
  for (let at = 0; width() < columns; at += 1) {
    const type = types[at % types.length] ?? "text";
    asked.push({ type: columns - width() < choices + 1 ? "integer" : type, name: `q${at}` });
  }
  const survey = [
    ["type", "name", "label::English (en)"],
    ["text", "site", "Name of the site"],
    ...asked.map(({ type, name }) => [type, name, `Made-up question ${name}`]),
  ];
  const list = Array.from({ length: choices }, (_, at) => ["list", `c${at}`, `Choice ${at}`]);
  const sheets = { survey, choices: [["list_name", "name", "label::English (en)"], ...list] };
  const form = readForm(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows })),
    "form.xlsx",
  );
  const found = fieldsOfForm(form);
  if (found === undefined) throw new Error("expected a form with questions");
  const files = studyFromForm(form, found, { language: "en", today: "2024-12-31" });
  const encoder = new TextEncoder();
  writeTogether(join(folder, "study"), {
    files: [
      ...Object.entries(files).map(([path, text]) => [path, encoder.encode(text)] as const),
      ["instrument/form.xlsx", makeWorkbook(sheets)] as const,
    ],
  });
  writeTogether(folder, { files: [["export.csv", encoder.encode(exportOf(asked, submissions))]] });
}

function exportOf(asked: readonly { readonly type: string; readonly name: string }[], submissions: number): string {
  const random = mulberry32(1);
  const below = (most: number) => Math.floor(random() * most);
  const header = asked.flatMap(({ type, name }) =>
    type.startsWith("select_multiple")
      ? [name, ...Array.from({ length: choices }, (_, at) => `${name}/c${at}`)]
      : [name],
  );
  const lines = [["_uuid", "_submission_time", "site", ...header].join(";")];
  for (let row = 0; row < submissions; row += 1) {
    const cells = asked.flatMap(({ type }): string[] => {
      if (type.startsWith("select_one")) return [`c${below(choices)}`];
      if (type === "integer") return [String(below(1000))];
      if (type === "decimal") return [(below(10_000) / 100).toFixed(2)];
      if (type === "text") return [`answer ${below(1000)}, in words`];
      const chosen = Array.from({ length: choices }, () => below(2));
      return [chosen.flatMap((is, at) => (is ? [`c${at}`] : [])).join(" "), ...chosen.map(String)];
    });
    lines.push(
      [`u${row}`, `2024-${String(1 + below(12)).padStart(2, "0")}-10T09:20:41`, `Site ${row % cases}`, ...cells].join(
        ";",
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}
