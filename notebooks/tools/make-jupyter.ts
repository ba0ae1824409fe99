import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { InputError } from "../../pipeline/lib/errors.js";

export interface Need {
  readonly modules: readonly string[];
  readonly pip: readonly string[];
  readonly apt: readonly string[];
}

/** What runs notebooks and turns them into pages, and what opens them. */
export const toRun: Need = { modules: ["nbconvert", "nbclient"], pip: ["nbconvert"], apt: ["python3-nbconvert"] };
export const toOpen: Need = {
  modules: ["notebook"],
  pip: ["jupyterlab", "notebook", "nbconvert"],
  apt: ["jupyter-notebook"],
};

interface Machine {
  readonly root: string;
  readonly log: (line: string) => void;
  /** A Python that has these modules. */
  readonly find: (modules: readonly string[]) => Promise<string | undefined>;
  /** Runs a command; why it failed, or undefined when it ended well. */
  readonly attempt?: (command: string, words: readonly string[]) => string | undefined;
}

/**
 * A Python that has what is needed: one that is there, else a `.venv` made with pip, else the system's packages.
 *
 * @throws InputError when there is none and none can be made
 */
export async function makeJupyter(need: Need, { root, log, find, attempt = tryQuietly }: Machine): Promise<string> {
  const there = await find(need.modules);
  if (there !== undefined) return there;

  log(
    `no Python here has ${need.modules.join(" and ")}: making .venv with pip (${need.pip.join(" ")}), which may take minutes`,
  );
  const python = await find(["venv", "ensurepip"]);
  const own = join(root, ".venv", process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1", "--timeout", "10"];
  const why =
    python === undefined
      ? "no Python here has venv and ensurepip"
      : (attempt(python, ["-m", "venv", join(root, ".venv")]) ?? attempt(own, [...pip, ...need.pip]));
  const withPip = why === undefined ? await find(need.modules) : undefined;
  if (withPip !== undefined) return withPip;

  log(
    `pip could not (${why ?? "what it installed does not load"}): installing the system's packages (${need.apt.join(" ")})`,
  );
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...words: string[]) => {
    const [command = "", ...rest] = [...sudo, "apt-get", ...words];
    return attempt(command, rest);
  };
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...need.apt];
  const whyNot = apt(...install) && (apt("update", "-qq") ?? apt(...install));
  const withApt = whyNot === undefined ? await find(need.modules) : undefined;
  if (withApt !== undefined) return withApt;
  const message = `expected a Python with ${need.modules.join(" and ")}, but found none and could not install it (${whyNot ?? "what was installed does not load"}); install Jupyter (pip install ${need.pip.join(" ")}) and try again`;
  throw new InputError([{ file: "Jupyter", message }]);
}

function tryQuietly(command: string, words: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(command, [...words], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    timeout: 600_000,
  });
  if (status === 0) return undefined;
  const last = (stderr ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .at(-1);
  return last?.trim() ?? error?.message ?? `${command} ended with ${status ?? "a signal"}`;
}
