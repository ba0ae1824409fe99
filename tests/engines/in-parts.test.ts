import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve as pathOf } from "node:path";
import { expect, test } from "vitest";
import { policies } from "../../pipeline/3-triangulate/policies/index.js";
import { resolve } from "../../pipeline/3-triangulate/resolve.js";
import { withDuckdb } from "../../pipeline/engines/duckdb/open-duckdb.js";
import { formatCsv } from "../../pipeline/lib/csv.js";
import { yearsSince } from "../../pipeline/lib/dates.js";
import { InputError } from "../../pipeline/lib/errors.js";
import { PolicyValue, policyNames, Value, Witness } from "../../pipeline/schemas/index.js";
import { diagnosticsOf, scratch } from "../lib/scratch.js";
import { csvOf, decideAndWrite, type PartedWorld, requestOf, worldOf } from "./in-parts-world.js";

const rows = 3000;
const world = worldOf(rows);

/** The files that a run in memory writes. */
function filesInMemory(given: PartedWorld): Record<string, string> {
  const by = policyNames.map((name) => [name, resolve({ ...given, policy: policies[name] })] as const);
  const [[, { values, witnesses }]] = by as [(typeof by)[0]];
  const aged = values.map((row) => ({ ...row, age_years: yearsSince(row.stated_on, given.referenceDate) }));
  const compared = values.map(({ case_id, field }, at) => {
    return { case_id, field, ...Object.fromEntries(by.map(([name, found]) => [name, found.values[at]?.value])) };
  });
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
  return {
    "values.csv": text(formatCsv(aged, Value, ["case_id", "field"])),
    "witnesses.csv": text(formatCsv(witnesses, Witness, ["case_id", "field", "obs_id"])),
    "policies.csv": text(formatCsv(compared as PolicyValue[], PolicyValue, ["case_id", "field"])),
  };
}
const expected = filesInMemory(world);
const written = (out: string) =>
  Object.fromEntries(Object.keys(expected).map((name) => [name, readFileSync(join(out, name), "utf8")]));

test("in parts, the same bytes are written as in memory", async () => {
  const work = scratch({ "statements.csv": csvOf(world.observations) });
  const out = scratch();
  await decideAndWrite(requestOf(world, { files: [join(work, "statements.csv")], work }), out);
  expect(written(out)).toEqual(expected);
});

test("and from two files, one of CSV and one of Parquet, whatever lay in the folder of parts before", async () => {
  const halves = [world.observations.slice(0, 1234), world.observations.slice(1234)];
  const work = scratch({ "a.csv": csvOf(halves[0] ?? []), "b.csv": csvOf(halves[1] ?? []) });
  const out = scratch();
  await toParquet(join(work, "b.csv"), join(work, "b.parquet"));
  mkdirSync(join(work, "made_up.parts/part=1"), { recursive: true });
  writeFileSync(join(work, "made_up.parts/part=1/half.parquet"), "PAR1 was killed here");
  await decideAndWrite(requestOf(world, { files: [join(work, "a.csv"), join(work, "b.parquet")], work }), out);
  expect(written(out)).toEqual(expected);
});

test("killed after any step, it goes on from there and ends with the same bytes", () => {
  const work = scratch({ "statements.csv": csvOf(world.observations) });
  const out = scratch();
  const call = (steps: number) => {
    const args = [
      pathOf(__dirname, "decide-once.ts"),
      String(rows),
      join(work, "statements.csv"),
      work,
      out,
      String(steps),
    ];
    const { signal, stdout, stderr } = spawnSync(process.execPath, [
      pathOf(__dirname, "../../pipeline/start.cjs"),
      ...args,
    ]);
    return { signal, steps: String(stdout).split("\n").filter(Boolean), stderr: String(stderr) };
  };
  const all = [
    "statements",
    ...[0, 1, 2, 3].map((part) => `votes ${part}`),
    ...[0, 1, 2, 3].map((part) => `values ${part}`),
  ];
  expect(call(1)).toEqual({ signal: "SIGKILL", steps: all.slice(0, 1), stderr: "" });
  expect(call(2)).toEqual({ signal: "SIGKILL", steps: all.slice(1, 3), stderr: "" });
  expect(call(4)).toEqual({ signal: "SIGKILL", steps: all.slice(3, 7), stderr: "" });
  expect(call(0)).toEqual({ signal: null, steps: all.slice(7), stderr: "" });
  expect(written(out)).toEqual(expected);
});

const [one, two, three] = world.observations as [Row, Row, Row];
type Row = PartedWorld["observations"][number];
/** As an input may have it, though no schema of ours would write it. */
const csvWith = (rows: readonly Row[], from: string, to: string) =>
  Buffer.from(csvOf(rows)).toString("utf8").replace(from, to);
test.each([
  {
    what: "the same id in two files",
    files: { "a.csv": csvOf([one, two]), "b.csv": csvOf([{ ...three, obs_id: one.obs_id }]) },
    messages: [
      `b.csv:2: obs_id: statement ${one.obs_id}: expected an id of one statement alone; another is in WORK/a.csv, but found "${one.obs_id}"`,
    ],
  },
  {
    what: "a source that is not on the list, on its line behind cells of several lines",
    files: {
      "a.csv": csvOf([
        { ...one, raw: "three\nlines\nlong" },
        { ...two, source_id: "nobody" },
      ]),
    },
    messages: [`a.csv:5: source_id: statement ${two.obs_id}: expected a source of the list, but found "nobody"`],
  },
  {
    what: "a date that does not exist",
    files: { "a.csv": csvWith([{ ...one, observed_on: "2022" }], ",2022,", ",2022-13,") },
    messages: [
      `a.csv:2: observed_on: statement ${one.obs_id}: expected a date that exists, as 2016, 2016-11 or 2016-11-15, but found "2022-13"`,
    ],
  },
  {
    what: "a case that is in no part, beside a field that there is not",
    files: { "a.csv": csvOf([{ ...one, case_id: "nowhere" }, two, { ...three, field: "no_such" }]) },
    messages: [
      `a.csv:2: case_id: statement ${one.obs_id}: expected a case of the study, but found "nowhere"`,
      `a.csv:4: field: statement ${three.obs_id}: expected a field of the codebook, but found "no_such"`,
    ],
  },
])("$what is refused", async ({ files, messages }) => {
  const work = scratch(files);
  const request = requestOf(world, { files: Object.keys(files).map((name) => join(work, name)), work });
  const found = await diagnosticsOf(() => decideAndWrite(request, work));
  expect(found.map((line) => line.replaceAll(work, "WORK"))).toEqual(messages.map((line) => `WORK/${line}`));
});

test("of more than a thousand wrong cells all are counted, and the first thousand listed", async () => {
  const work = scratch({
    "a.csv": csvOf(world.observations.map((row, at) => (at % 2 ? row : { ...row, source_id: "x" }))),
  });
  const request = requestOf(world, { files: [join(work, "a.csv")], work });
  const found = await diagnosticsOf(() => decideAndWrite(request, work));
  expect(found.length).toBe(1001);
  expect(found.at(-1)).toBe(`${join(work, "a.csv")}: ${rows / 2 - 1000} more, which are not listed`);
});

test("a row with too few cells, deep in a table, is refused with its line", async () => {
  const lines = Buffer.from(csvOf(worldOf(60_000).observations.map((row) => ({ ...row, raw: "words" }))))
    .toString("utf8")
    .split("\n");
  lines[50_000] = "made_up_x,made_up_1";
  const work = scratch({ "a.csv": lines.join("\n") });
  const request = requestOf(world, { files: [join(work, "a.csv")], work });
  const error = await decideAndWrite(request, work).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).diagnostics).toMatchObject([{ file: join(work, "a.csv"), line: 50_001 }]);
});

test("a Parquet file that breaks off is refused by name", async () => {
  const work = scratch({ "a.csv": csvOf(world.observations) });
  await toParquet(join(work, "a.csv"), join(work, "a.parquet"));
  truncateSync(join(work, "a.parquet"), 20_000);
  const request = requestOf(world, { files: [join(work, "a.parquet")], work });
  const error = await decideAndWrite(request, work).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).diagnostics).toMatchObject([{ file: join(work, "a.parquet") }]);
});

function toParquet(from: string, to: string): Promise<unknown> {
  return withDuckdb({}, (connection) =>
    connection.run(`COPY (SELECT * FROM read_csv('${from}', all_varchar = true)) TO '${to}' (FORMAT parquet)`),
  );
}
