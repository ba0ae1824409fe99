import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const ask = promisify(execFile);
const names = process.platform === "win32" ? ["python.exe"] : ["python3", "python"];
const bin = process.platform === "win32" ? "Scripts" : "bin";

/** Where a Python may be, the likeliest first: this project's own, an active environment, the path, pyenv, the system. */
export function pythonCandidates(root: string, env: NodeJS.ProcessEnv): string[] {
  const pyenv = join(env.PYENV_ROOT ?? join(env.HOME ?? root, ".pyenv"), "versions");
  const versions = existsSync(pyenv) ? readdirSync(pyenv).sort().reverse() : [];
  const folders = [
    join(root, ".venv", bin),
    ...[env.VIRTUAL_ENV, env.CONDA_PREFIX].flatMap((folder) => (folder ? [join(folder, bin)] : [])),
    ...(env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(pyenv, version, bin)),
    "/opt/homebrew/bin",
    "/usr/local/bin",
    "/usr/bin",
  ];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...new Set(paths)].filter((path) => existsSync(path));
}

/** The first Python that has all of these modules; the first on the path need not. */
export async function findPython(
  candidates: readonly string[],
  modules: readonly string[],
): Promise<string | undefined> {
  const program = `import importlib.util as u, sys; sys.exit(any(u.find_spec(m) is None for m in ${JSON.stringify(modules)}))`;
  for (const python of candidates) {
    try {
      await ask(python, ["-c", program], { timeout: 120_000 });
      return python;
    } catch {
      // This one has no Jupyter, or does not even start.
    }
  }
  return undefined;
}
