import { dirname, join } from "node:path/posix";
import { distinct } from "../lib/collections.js";
import { listFiles } from "../runner/files.js";
import type { AnyStage } from "../runner/stage.js";
import type { Study } from "../schemas/index.js";

/** What people keep tables and decisions in. */
const isTable = /\.(?:csv|tsv|xlsx|json|geojson)$/i;

/**
 * The tables and decisions beside those that study.json names: nobody reads them, and somebody may think that they count.
 *
 * @param stages whose inputs a file may be meant to be
 */
export function noticesOfUnread(study: Study, folder: string, stages: readonly AnyStage[]): string[] {
  const named = Object.values(study.inputs);
  const described = study.package?.files ?? [];
  const isDescribed = (path: string) =>
    described.some(({ file }) => file === path || (file.endsWith("*") && path.startsWith(file.slice(0, -1))));
  const folders = distinct(["decisions", ...named.map((path) => dirname(path))]).filter((path) => path !== ".");
  const roles = stages.flatMap(({ reads }) =>
    Object.values(reads).flatMap(({ at }) => ("role" in at ? [at.role] : [])),
  );
  return listFiles(folder)
    .filter((path) => isTable.test(path) && folders.includes(dirname(path)))
    .filter((path) => !named.includes(path) && !isDescribed(path) && path !== "study.json")
    .map((path) => {
      const role = (path.split("/").at(-1) ?? "").replace(/\.[^.]+$/, "").replaceAll("-", "_");
      const known = roles.includes(role) && study.inputs[role] === undefined;
      const remedy = known ? `add "${role}": "${path}" to inputs there` : "name it under inputs there, or remove it";
      return `${join(folder, path)}: not read, as study.json names it nowhere; ${remedy}`;
    });
}
