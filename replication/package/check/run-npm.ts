import { InputError } from "../../../pipeline/lib/errors.js";
import { type Ended, runCommand } from "../../process/run-command.js";

export interface Outside {
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

/**
 * Runs npm in a folder as a person would there. Its output is reported when it fails.
 *
 * @returns seconds, npm's own start included
 * @throws InputError when it fails, or when there is no npm
 */
export async function runNpm(words: readonly string[], cwd: string, { env, log }: Outside): Promise<number> {
  const command = `npm ${words.join(" ")}`;
  const start = process.hrtime.bigint();
  const { code, output } = await runCommand(["npm", ...words], { cwd, env: ownEnvironment(env) }).catch(explain);
  if (code !== 0) {
    log(output.trimEnd());
    throw new InputError([
      { file: command, message: `expected exit code 0, but found ${code}, for the reasons above` },
    ]);
  }
  return Math.round(Number(process.hrtime.bigint() - start) / 1e8) / 10;
}

function explain(error: NodeJS.ErrnoException): Ended {
  if (error.code !== "ENOENT") throw error;
  const message = "expected it on the PATH, but found none; it comes with Node.js: https://nodejs.org";
  throw new InputError([{ file: "npm", message }]);
}

/** Without the variables that npm gives the scripts that it runs: it would lead another npm back to this project. */
function ownEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const setByNpm = /^(npm_(lifecycle|package|config_local_prefix|command|node_execpath|execpath)|INIT_CWD)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !setByNpm.test(name)));
}
