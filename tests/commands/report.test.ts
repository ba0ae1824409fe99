import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommandLine } from "../../pipeline/commands/program.js";
import { listFiles } from "../../pipeline/runner/files.js";
import { root } from "../tiny-world/run-tiny-world.js";

describe("the page and all tables in French", () => {
  const into = mkdtempSync(join(tmpdir(), "report-"));
  const printed: string[] = [];
  beforeAll(async () => {
    vi.spyOn(console, "log").mockImplementation((line) => void printed.push(line));
    await runCommandLine(["report", "--lang", "fr", "--tables", "--into", into]);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  const own = join(root, "outputs/5-plot");
  const sheetsOf = (folder: string) => {
    const parts = unzipSync(readFileSync(join(folder, "tables.xlsx")));
    const names = strFromU8(parts["xl/workbook.xml"] as Uint8Array).matchAll(/<sheet name="([^"]*)"/g);
    return { parts, names: [...names].map(([, name]) => name) };
  };
  /** The heads of a sheet, in its first row. */
  const headsOf = (folder: string, number: number) => {
    const xml = strFromU8(sheetsOf(folder).parts[`xl/worksheets/sheet${number}.xml`] as Uint8Array);
    const first = xml.slice(xml.indexOf('<row r="1"'), xml.indexOf('<row r="2"'));
    return [...first.matchAll(/<t xml:space="preserve">([^<]*)</g)].map(([, text]) => text);
  };

  test("are the files that the results have, but for the figures", () => {
    const files = listFiles(own).filter((file) => /^tables\/|^(report\.html|map\.gpkg|tables\.xlsx)$/.test(file));
    expect(listFiles(into)).toEqual(files);
    expect(printed.at(-1)).toBe(`${files.length - 1} files of tables beside it`);
    expect(readFileSync(join(into, "report.html"), "utf8")).toMatch(/<html lang="fr"/);
  });

  test("name sheets and headings in French, and columns for machines as everywhere", () => {
    const [french, english] = [sheetsOf(into).names, sheetsOf(own).names];
    expect(french).toHaveLength(english.length);
    expect(french[0]).toBe("Lisez-moi");
    const at = english.indexOf("Values") + 1;
    const machine = (heads: (string | undefined)[]) => heads.filter((head) => /^[a-z]+(_[a-z]+)*$/.test(head ?? ""));
    expect(machine(headsOf(into, at))).toEqual(machine(headsOf(own, at)));
    expect(headsOf(into, at)).toContain("Champ");
    expect(headsOf(into, 2)).not.toEqual(headsOf(own, 2));
  });

  test("caption Word's tables in French and name the language for its spelling", () => {
    const parts = unzipSync(readFileSync(join(into, "tables/table-2.docx")));
    const text = strFromU8(parts["word/document.xml"] as Uint8Array);
    expect(text).toContain("Tableau ");
    expect(text).toContain(">Cluster<");
    expect(strFromU8(parts["word/styles.xml"] as Uint8Array)).toContain('<w:lang w:val="fr"/>');
    expect(readFileSync(join(into, "tables/table-2.md"), "utf8")).toMatch(/Année de création/);
  });

  test("title and describe the layers, their columns and their key in French", () => {
    const layer = readFileSync(join(into, "map.gpkg")).toString("utf8");
    for (const words of ["Régions", "valeurs au 31 décembre 2023", "Année de création", "contributeurs OpenStreetMap"])
      expect(layer, words).toContain(words);
    for (const column of ["place_evidence", "region_code", "cases"]) expect(layer, column).toContain(column);
    expect(layer).not.toContain("Place known indirectly");
  });
});
