import { dirname, relative, resolve } from "node:path";
import { resultsBeside } from "../../pipeline/commands/options/start-command.js";

/** The folders of a study and of its results, by the names under which notebooks find them in their environment. */
export interface StudyFolders {
  readonly STUDY: string;
  readonly OUT: string;
}

/**
 * What a notebook in a study's folder reads: that study, and the results beside its folder, unless the environment names others.
 * Relative to the repository's root, where the kernel starts, so that a message names files as people do.
 *
 * @example studyOf("../incubators/tour.ipynb", root, {}) // { STUDY: "../incubators", OUT: "../incubators-results" }
 */
export function studyOf(notebook: string, root: string, env: NodeJS.ProcessEnv): StudyFolders {
  const study = relative(root, resolve(env.STUDY || dirname(notebook))) || ".";
  return { STUDY: study, OUT: env.OUT ? relative(root, resolve(env.OUT)) || "." : resultsBeside(study) };
}
