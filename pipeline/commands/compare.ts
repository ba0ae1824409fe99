import { join } from "node:path";
import { Command } from "commander";
import { z } from "zod";
import { compareResults } from "../4-aggregate/changes/compare-results.js";
import { compareShares } from "../4-aggregate/changes/compare-shares.js";
import { plural } from "../lib/format-number.js";
import { openArtifactStore } from "../runner/artifact-store.js";
import { checkRoles } from "../runner/check-roles.js";
import { writeTogether } from "../runner/files.js";
import { load } from "../runner/load.js";
import { withLock } from "../runner/lock.js";
import { runInMemory } from "../runner/run-in-memory.js";
import {
  type Case,
  type Change,
  caseChanges,
  cases,
  casesGiven,
  casesOn,
  changes,
  codebook,
  type ShareChange,
  sampleOf,
  shareChanges,
  values,
  witnesses,
} from "../schemas/index.js";
import { checkOwnResults } from "./check-replaced.js";
import { drawChange } from "./draw-change.js";
import { formatChanges } from "./format-changes.js";
import { checkOutputFolder } from "./options/check-output-folder.js";
import { unexpected } from "./options/choices.js";
import { type Folders, root, studyFolder } from "./options/folders.js";
import { nameCommand } from "./options/name-command.js";
import { inputOptionsOf, readStudy } from "./study.js";
import { print, printError, widthOf } from "./terminal/print.js";
import { withErrorReporting } from "./terminal/report-errors.js";

interface Flags extends Pick<Folders, "study"> {
  readonly into?: string;
}

interface Compared {
  readonly changes: readonly Change[];
  readonly shareChanges: readonly ShareChange[];
  readonly sample: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** The figure of who moved: of two dates, as folders of results do not say theirs. */
  readonly figure?: () => ReturnType<typeof drawChange>;
}

/** The command `compare`: what became of each value between two reference dates of a study, or between two folders of its results. */
export function compare(): Command {
  return nameCommand(new Command("compare"), "compare")
    .argument("<earlier>", "a reference date, as 2021-12-31, or a folder of results")
    .argument("<later>", "a later one, or another folder")
    .addOption(studyFolder())
    .option(
      "--into <folder>",
      "where changes.csv and share-changes.csv go, and of two dates a figure (default: they are not kept)",
    )
    .action((earlier: string, later: string, flags: Flags) =>
      withErrorReporting(() => compareAndPrint(earlier, later, flags)),
    );
}

async function compareAndPrint(earlier: string, later: string, flags: Flags): Promise<void> {
  const [isDay, isOtherDay] = [earlier, later].map((word) => z.iso.date().safeParse(word).success);
  if (isDay !== isOtherDay) throw unexpected("compare", "two dates or two folders of results", `${earlier} ${later}`);
  const { figure, ...compared } = isDay
    ? await compareDays(earlier, later, flags)
    : compareFolders(earlier, later, flags);
  const { study, into } = flags;
  print(formatChanges({ earlier, later, ...compared }, widthOf(process.stdout)));
  if (into === undefined) {
    print("\nnothing was written; add --into FOLDER to keep changes.csv and share-changes.csv");
    return;
  }
  checkOutputFolder({ study, out: join(root, "outputs") }, into);
  const drawn = await figure?.();
  for (const notice of drawn?.notices ?? []) print(notice);
  const files: [string, Uint8Array][] = [
    ["changes.csv", changes.format([...compared.changes])],
    ["share-changes.csv", shareChanges.format([...compared.shareChanges])],
    ...(drawn?.files ?? []),
  ];
  const waiting = { command: "npm run compare", log: printError };
  await withLock(into, waiting, async () => writeTogether(into, { files, option: "--into" }));
  print(`\n${plural(files.length, "file")} in ${join(into, "/")}`);
}

/** The stages before the figures run in memory, as of the later day, and report what changed since the earlier. */
async function compareDays(earlier: string, later: string, { study }: Flags): Promise<Compared> {
  if (later <= earlier) throw unexpected("compare", `a day after ${earlier}`, later);
  const options = inputOptionsOf({ study, out: root, asOf: later, comparedWith: earlier });
  const store = openArtifactStore(options);
  checkRoles(options.stages, options);
  for (const notice of await runInMemory(options.stages.slice(0, -1), options, store)) printError(`note: ${notice}`);
  const {
    casesGiven: all,
    caseChanges: decided,
    ...made
  } = load({ casesGiven, caseChanges, changes, shareChanges }, store).values;
  const [before, after] = [earlier, later].map((day) => idsOf(casesOn(all, decided, day))) as [string[], string[]];
  return { ...made, sample: { before, after }, figure: () => drawChange(store, options.parameters) };
}

function idsOf(all: readonly Case[]): string[] {
  return sampleOf(all).map(({ case_id }) => case_id);
}

function compareFolders(earlier: string, later: string, { study }: Flags): Compared {
  const inputs = { ...readStudy(study).inputs, study: "study.json" };
  const [before, after] = [earlier, later].map((out) => {
    checkOwnResults({ study, inputs, out });
    return load({ codebook, cases, values, witnesses }, openArtifactStore({ study, inputs, out })).values;
  }) as [Known, Known];
  const found = compareResults(before, after, after.codebook);
  return {
    changes: found,
    shareChanges: compareShares(before.values, after.values, after.codebook, found),
    sample: { before: idsOf(before.cases), after: idsOf(after.cases) },
  };
}

type Known = ReturnType<
  typeof load<{
    codebook: typeof codebook;
    cases: typeof cases;
    values: typeof values;
    witnesses: typeof witnesses;
  }>
>["values"];
