import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Papa from "papaparse";

const secondStudy = resolve(__dirname, "data");

export type Row = Record<string, string>;
type Json = Record<string, unknown>;

/** A folder of a study that a variant changes. */
export class Copy {
  readonly folder = join(mkdtempSync(join(tmpdir(), "second-study-")), "study");

  constructor() {
    cpSync(secondStudy, this.folder, { recursive: true });
  }

  path(role: string): string {
    const path = this.study().inputs[role];
    if (path === undefined) throw new Error(`the study has no input ${role}`);
    return join(this.folder, path);
  }

  study(): Json & { inputs: Record<string, string> } {
    return JSON.parse(readFileSync(join(this.folder, "study.json"), "utf8"));
  }

  changeStudy(change: (study: Json & { inputs: Record<string, string> }) => void): void {
    const study = this.study();
    change(study);
    writeFileSync(join(this.folder, "study.json"), JSON.stringify(study, undefined, 2));
  }

  /** Without some inputs: their files too, as nothing else of the study may need them. */
  removeInputs(...roles: readonly string[]): void {
    for (const role of roles) rmSync(this.path(role));
    this.changeStudy(({ inputs }) => {
      for (const role of roles) delete inputs[role];
    });
  }

  rows(role: string): Row[] {
    return readRows(this.path(role));
  }

  changeRows(role: string, change: (rows: Row[]) => Row[]): void {
    const text = readFileSync(this.path(role), "utf8");
    const columns = Papa.parse<Row>(text, { header: true }).meta.fields ?? [];
    writeFileSync(this.path(role), `${Papa.unparse(change(readRows(this.path(role))), { columns, newline: "\n" })}\n`);
  }

  changeClaims(isKept: (id: string) => boolean): void {
    const claims = JSON.parse(readFileSync(this.path("claims"), "utf8")) as { id: string }[];
    writeFileSync(this.path("claims"), JSON.stringify(claims.filter(({ id }) => isKept(id))));
  }

  /** Without the decisions on words that nobody states any more, which the program refuses. */
  pruneDecisions(): void {
    const { inputs, tables } = this.study();
    const headers = this.rows("codebook").map((row) => [row.published_as || row.label || "", row.field ?? ""] as const);
    const fieldOf = new Map(headers);
    const stated = [
      ...(tables as { role: string }[]).flatMap(({ role }) =>
        this.rows(role).flatMap((row) =>
          Object.entries(row).map(([header, raw]) => [fieldOf.get(header) ?? "", raw] as const),
        ),
      ),
      ...("statements" in inputs
        ? this.rows("statements").map(({ field = "", value = "" }) => [field, value] as const)
        : []),
    ];
    this.changeRows("coding", (rules) =>
      rules.filter(({ field = "", raw }) =>
        stated.some(
          ([of, words]) => words === raw && (field.endsWith("*") ? of.startsWith(field.slice(0, -1)) : of === field),
        ),
      ),
    );
  }
}

export function readRows(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;
}
