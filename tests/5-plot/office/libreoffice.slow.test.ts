import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { listSheets } from "../../../pipeline/5-plot/workbook/list-sheets.js";
import { writeWorkbook } from "../../../pipeline/5-plot/workbook/write-workbook.js";
import { printedTableNames } from "../../../pipeline/schemas/index.js";
import { hostile } from "../report/hostile.js";
import { cleaned, root, tables } from "../study.js";

const onPath = (process.env.PATH ?? "").split(delimiter);
const office = ["soffice", "libreoffice"].find((name) => onPath.some((folder) => existsSync(join(folder, name))));
if (office === undefined)
  console.warn("LibreOffice was not found: workbook and Word tables are NOT opened by another program here");

const names = printedTableNames(tables.study);
const sheets = listSheets({ ...tables, wholeCodebook: cleaned.wholeCodebook }, textsFor("en", tables));
const poisoned = hostile(tables, `"),=1+1;<b>`);
const poisonedSheets = listSheets(
  { wholeCodebook: cleaned.wholeCodebook, ...poisoned },
  textsFor("en", poisoned),
).slice(1, 3);

describe.skipIf(office === undefined)("LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const read = (name: string) => readFileSync(join(folder, name), "utf8");

  // It takes seconds to start: once for the workbooks, once for the tables.
  beforeAll(() => {
    const convert = (to: string, given: readonly string[]) => {
      const home = `-env:UserInstallation=file://${folder}/home`;
      spawnSync(office ?? "", [home, "--headless", "--convert-to", to, "--outdir", folder, ...given], { cwd: folder });
    };
    writeFileSync(join(folder, "study.xlsx"), readFileSync(join(root, "outputs/5-plot/tables.xlsx")));
    writeFileSync(join(folder, "hostile.xlsx"), writeWorkbook("", "", poisonedSheets));
    // As stored and not as shown, formulas in place of their results (a text has none), and every sheet.
    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,true,false,-1", [
      "study.xlsx",
      "hostile.xlsx",
    ]);
    for (const name of names)
      writeFileSync(join(folder, `${name}.docx`), readFileSync(join(root, `outputs/5-plot/tables/${name}.docx`)));
    convert(
      "txt",
      names.map((name) => `${name}.docx`),
    );
  });

  test.each([
    ...sheets.map((sheet) => ({ of: "study", name: sheet.name, sheet })),
    ...poisonedSheets.map((sheet) => ({ of: "hostile", name: sheet.name, sheet })),
  ])("reads each cell of sheet $name of the workbook $of as it was written", ({ of, sheet }) => {
    const { data } = Papa.parse<string[]>(read(`${of}-${sheet.name}.csv`).trimEnd());
    const width = Math.max(...sheet.rows.map(({ length }) => length));
    const cells = sheet.rows.map((row) => Array.from({ length: width }, (_, x) => String(row[x]?.value ?? "")));
    expect(data).toEqual(cells);
  });

  test.each(names.map((name, index) => ({ name, number: index + 1 })))(
    "opens the Word table $name with its number among the study's and its licence",
    ({ name, number }) => {
      const text = read(`${name}.txt`);
      expect(text).toMatch(new RegExp(`^\\ufeff?Table ${number}\\. `));
      expect(text).toMatch(
        /Cite: .*https:\/\/doi\.org\/.*values as of 31 December 2023\. Licence of the data: CC-BY-4\.0\.\s*$/,
      );
    },
  );
});
