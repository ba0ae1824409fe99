import fc from "fast-check";
import { listFiles } from "../../pipeline/runner/files.js";
import { tinyWorld } from "../tiny-world/run-tiny-world.js";
import { type Change, editBytes, rewrite } from "./change.js";

// Random harm to a study, each kind as fast-check draws and shrinks it. A mutation carries what it does in words, so that a
// counterexample can be read.

export interface Mutation {
  readonly does: string;
  readonly change: Change;
}

const files = listFiles(tinyWorld);
const tables = files.filter((file) => file.endsWith(".csv"));
const documents = files.filter((file) => file.endsWith(".json"));
/** A place in whatever is there, however long it is. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (where: number, length: number) => Math.floor(where * length);

/** What people, spreadsheets and attackers put into cells. */
const cell = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "0",
    "-1",
    "1.000,5",
    "1e309",
    "NaN",
    "2023-02-30",
    "9999",
    "yes",
    "-",
    "×",
    "=cmd()",
    '"',
    "\r",
    "\0",
    "\uFEFF",
  ),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "null",
    "alpha",
    "beta",
    "governance",
    "mixed",
    "a|b",
    "a+b",
    "1..2",
    "..",
    "*",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

const bytes = fc
  .record({
    file: fc.constantFrom(...files),
    where: place,
    kind: fc.constantFrom("flip", "insert", "delete"),
    byte: fc.nat(255),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ file, where, kind, byte, length }): Mutation => {
    const change = editBytes(file, (whole) => {
      const start = at(where, whole.length);
      const [before, after] = [whole.subarray(0, start), whole.subarray(start)];
      if (kind === "insert") return Buffer.concat([before, Buffer.of(byte), after]);
      if (kind === "delete") return Buffer.concat([before, after.subarray(length)]);
      return Buffer.concat([before, Buffer.of((whole[start] ?? 0) ^ (byte || 1)), after.subarray(1)]);
    });
    return { does: `${kind} ${kind === "delete" ? length : byte} at ${where} of ${file}`, change };
  });

const lines = fc
  .record({
    file: fc.constantFrom(...tables),
    kind: fc.constantFrom("swap", "repeat", "drop", "blank"),
    where: place,
    other: place,
  })
  .map(({ file, kind, where, other }): Mutation => {
    const change = rewrite(file, (text) => {
      const rows = text.trimEnd().split("\n");
      const [i, j] = [at(where, rows.length), at(other, rows.length)];
      const [first, second] = [rows[i] ?? "", rows[j] ?? ""];
      if (kind === "swap") [rows[i], rows[j]] = [second, first];
      else
        rows.splice(
          i,
          1,
          ...{ repeat: [first, first], drop: [], blank: ["", first] }[kind as "repeat" | "drop" | "blank"],
        );
      return `${rows.join("\n")}\n`;
    });
    return { does: `${kind} lines ${where} and ${other} of ${file}`, change };
  });

const cells = fc
  .record({ file: fc.constantFrom(...tables), row: place, column: place, cell, whole: fc.boolean() })
  .map(({ file, row, column, cell, whole }): Mutation => {
    const change = rewrite(file, (text) => {
      const rows = text
        .trimEnd()
        .split("\n")
        .map((line) => line.split(","));
      const [i, j] = [at(row, rows.length), at(column, rows[0]?.length ?? 0)];
      for (const [index, cells] of rows.entries())
        if (whole) cells.splice(j, 1);
        else if (index === i) cells[j] = /[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
      return `${rows.map((cells) => cells.join(",")).join("\n")}\n`;
    });
    return {
      does: whole ? `drop column ${column} of ${file}` : `put ${JSON.stringify(cell)} at ${row}, ${column} of ${file}`,
      change,
    };
  });

const members = fc
  .record({
    file: fc.constantFrom(...documents),
    where: place,
    value: fc.oneof(cell, fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined)),
  })
  .map(({ file, where, value }): Mutation => {
    const change = rewrite(file, (text) => {
      const document = JSON.parse(text);
      const all = membersOf(document);
      const [holder, key] = all[at(where, all.length)] ?? [document, "title"];
      holder[key] = value;
      return JSON.stringify(document, null, 2);
    });
    return { does: `put ${JSON.stringify(value)} as member ${where} of ${file}`, change };
  });

type Holder = Record<string, unknown>;

function membersOf(value: unknown): [holder: Holder, key: string][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[value as Holder, key], ...membersOf(inner)]);
}

/** Mostly one mutation, sometimes two; mostly a cell, as that is what most often stays legal. */
export const mutations = fc
  .oneof({ arbitrary: cells, weight: 4 }, { arbitrary: lines, weight: 2 }, bytes, members)
  .chain((first) =>
    fc.oneof(
      { arbitrary: fc.constant([first]), weight: 3 },
      cells.map((second) => [first, second]),
    ),
  );
