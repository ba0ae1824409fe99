import { join, resolve } from "node:path";

/** The folder of package.json, with `data/`, `outputs/` and `pipeline/` in it. */
export const root = resolve(__dirname, "../../..");

/**
 * How a person runs the analysis of a study: another one than the repository's own has results of its own, beside it.
 *
 * @example startCommand("my-study") // "npm start -- --study my-study --out my-study-results"
 */
export function startCommand(study: string, out?: string): string {
  const isOwn = resolve(study) === join(root, "data");
  const results = out ?? (isOwn ? join(root, "outputs") : resultsBeside(study));
  const words = [
    ...(isOwn ? [] : ["--study", quote(study)]),
    ...(resolve(results) === join(root, "outputs") ? [] : ["--out", quote(results)]),
  ];
  return ["npm start", ...(words.length === 0 ? [] : ["--", ...words])].join(" ");
}

/** @example resultsBeside("my-study/") // "my-study-results" */
export function resultsBeside(study: string): string {
  return `${study.replace(/(?<=.)\/+$/, "")}-results`;
}

/** As a shell takes it for one word. */
export function quote(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
