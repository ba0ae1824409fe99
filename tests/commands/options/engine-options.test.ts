import { Command } from "commander";
import { expect, test } from "vitest";
import { addressesOf } from "../../../pipeline/commands/engine/addresses.js";
import { decideIn } from "../../../pipeline/commands/engine/decide-in.js";
import { type EngineFlags, engineOf, engineOptions } from "../../../pipeline/commands/options/engine-options.js";
import { diagnosticsOf } from "../../lib/scratch.js";

function given(words: string) {
  const command = new Command().exitOverride();
  for (const option of engineOptions) command.addOption(option);
  command.parse(words.split(" ").filter(Boolean), { from: "user" });
  return engineOf(command.opts<EngineFlags>());
}

test.each([
  { words: "", engine: undefined },
  { words: "--engine memory", engine: { name: "memory" } },
  { words: "--engine duckdb --memory 2GB", engine: { name: "duckdb", memory: "2GB" } },
  { words: "--memory 1.5GiB", engine: { name: "duckdb", memory: "1.5GiB" } },
  {
    words: "--engine clickhouse --server http://a:8123 --server http://b:8123/study --remote-servers both",
    engine: { name: "clickhouse", servers: ["http://a:8123", "http://b:8123/study"], remoteServers: "both" },
  },
])("the options $words name $engine", ({ words, engine }) => {
  expect(given(words)).toEqual(engine);
});

test.each([
  {
    words: "--engine duckbd",
    problem: '--engine: expected one of memory, duckdb, clickhouse, but found "duckbd"; did you mean duckdb?',
  },
  { words: "--memory much", problem: '--memory: expected a size as 800MB or 2GB, but found "much"' },
  { words: "--memory 2", problem: '--memory: expected a size as 800MB or 2GB, but found "2"' },
  { words: "--memory 20MB", problem: '--memory: expected at least 100MB, but found "20MB"' },
  {
    words: "--engine memory --memory 2GB",
    problem: "--memory: is for the engine duckdb, but found --engine memory; leave one of them out",
  },
  {
    words: "--server http://a:8123",
    problem: "--server: expected the engine clickhouse with it; add --engine clickhouse",
  },
  {
    words: "--engine duckdb --remote-servers both",
    problem: "--remote-servers: expected the engine clickhouse with it; add --engine clickhouse",
  },
  {
    words: "--engine clickhouse",
    problem: "--engine: expected the address of a server for clickhouse; add --server http://…",
  },
  {
    words: "--engine clickhouse --server a:8123",
    problem:
      '--server: expected an address as http://127.0.0.1:8123 or http://127.0.0.1:8123/database, but found "a:8123"',
  },
  {
    words: "--engine clickhouse --server http://me:secret@a:8123",
    problem:
      "--server: expected an address without a name and a password, which others could read; set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD",
  },
  {
    words: "--engine clickhouse --server http://a:8123 --server http://b:8123",
    problem: "--server: expected one server, or what several call themselves together; add --remote-servers NAME",
  },
])("the options $words are refused", async ({ words, problem }) => {
  expect(await diagnosticsOf(() => given(words))).toEqual([problem]);
});

test("who asks a server is in the environment", () => {
  const env = { CLICKHOUSE_USER: "me", CLICKHOUSE_PASSWORD: "secret" };
  expect(addressesOf(["https://a:8443/my%20study/"], env)).toEqual([
    { url: "https://a:8443", database: "my study", username: "me", password: "secret" },
  ]);
  expect(addressesOf(["http://a:8123"], {})).toEqual([{ url: "http://a:8123" }]);
});

test("where nobody names an engine, few statements are decided in memory, and nothing is reported", () => {
  const notices: string[] = [];
  const given = { cases: [], codebook: [], sources: [], observations: [], referenceDate: "2023-12-31" };
  expect(decideIn(undefined, "out")(given, "majority", (notice) => notices.push(notice))).toBeUndefined();
  expect(notices).toEqual([]);
});
