import { spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles, readBytes, sha256 } from "../pipeline/lib/disk.js";
import { InputError, throwIfAny } from "../pipeline/lib/problem.js";
import { type Compared, compareFolders } from "../verify/compare-folders.js";
import { projectFolder } from "./facts.js";
import { unpack } from "./unpack.js";

export interface Checked {
  readonly compared: readonly Compared[];
  readonly installSeconds: number;
  readonly runSeconds: number;
  /** The largest resident set of any process of the run, in megabytes. */
  readonly runMemory: number;
  readonly packagesSize: number;
  readonly projectSize: number;
}

/**
 * Does what the package's README tells a replicator to do, in a clean folder: unpacks, installs from the lockfile, runs without any
 * delivered result, and compares.
 *
 * @throws when a sum of SHA256SUMS is not that of its file, or a command fails
 */
export async function check(
  archive: Uint8Array,
  { isWanted, log }: { isWanted: (kind: string) => boolean; log: (line: string) => void },
): Promise<Checked> {
  const folder = mkdtempSync(join(tmpdir(), "replication-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  try {
    const wrong = unpack(archive, folder);
    throwIfAny(
      wrong.map((file) => ({ file, message: "expected the sum that SHA256SUMS has, but found another, or none" })),
    );
    log(`unpacked in ${folder}: all sums as in SHA256SUMS`);
    const project = join(folder, projectFolder);
    const projectSize = sizeOf(project);
    const delivered = join(folder, "delivered");
    renameSync(join(project, "outputs"), delivered);
    const memoryLog = join(folder, "memory");
    const watching = {
      NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, "tell-memory.cjs"))}`,
      MEMORY_LOG: memoryLog,
    };
    const installSeconds = await run(["ci", "--no-audit", "--no-fund"], project);
    log(`npm ci: ${installSeconds} s`);
    const packagesSize = sizeOf(join(project, "node_modules"));
    const runSeconds = await run(["start", "--", "--force"], project, watching);
    log(`npm start -- --force: ${runSeconds} s`);
    const peaks = new TextDecoder().decode(readBytes(memoryLog)).trim().split("\n").map(Number);
    const compared = await compareFolders(delivered, join(project, "outputs"), isWanted);
    const packed = isWanted("zip") ? [await packAgain(archive, project)] : [];
    return {
      compared: [...compared, ...packed],
      installSeconds,
      runSeconds,
      runMemory: Math.round(Math.max(...peaks) / 1024),
      packagesSize,
      projectSize,
    };
  } finally {
    process.off("exit", remove);
    remove();
  }
}

/** From what was run there, the package itself comes again. */
async function packAgain(archive: Uint8Array, project: string): Promise<Compared> {
  const again = join(project, "..", "again.zip");
  await run(["run", "bundle", "--", "--out", again], project);
  const [expected, found] = [sha256(archive), sha256(readBytes(again) ?? new Uint8Array())];
  const differences = expected === found ? [] : [{ where: "sha256", expected, found }];
  return { file: "the package, made again", kind: "zip", differences };
}

/** @returns seconds, npm's own start included */
async function run(words: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): Promise<number> {
  const start = process.hrtime.bigint();
  const child = spawn("npm", [...words], {
    cwd,
    env: { ...ownEnvironment(), ...more },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const code = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  if (code !== 0) {
    console.error(said.trimEnd());
    throw new InputError([
      { file: `npm ${words.join(" ")}`, message: `expected exit code 0, but found ${code}, for the reasons above` },
    ]);
  }
  return Math.round(Number(process.hrtime.bigint() - start) / 1e8) / 10;
}

/** Without what npm tells the scripts that it runs: it would lead another npm back to this project. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const toldByNpm = /^(npm_(lifecycle|package|config_local_prefix|command|node_execpath|execpath)|INIT_CWD)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !toldByNpm.test(name)));
}

/** In megabytes. */
function sizeOf(folder: string): number {
  const bytes = listFiles(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return Math.round(bytes / 1e5) / 10;
}
