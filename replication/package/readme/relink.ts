import type { Facts } from "../facts/facts.js";

/** The study's own Markdown in the package: its links lead from data/, and its `data/…` is in the project's folder. */
export function relink(text: string, at: Facts["at"]): string {
  return text
    .replace(/\]\((?!\w+:)([\w./-]+)\)/g, (_, path: string) => `](${at(`data/${path}`)})`)
    .replace(/`(data\/[^`]+)`/g, (_, path: string) => `\`${at(path)}\``);
}
