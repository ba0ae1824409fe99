import { join } from "node:path";
import { applyEdits, type Edit, findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { decodeUtf8 } from "../lib/text.js";
import { type ArtifactStore, openArtifactStore } from "../runner/artifact-store.js";
import { logFolder, removeIfEmpty, writeTogether } from "../runner/files.js";
import { load } from "../runner/load.js";
import { runInMemory } from "../runner/run-in-memory.js";
import type { RunOptions } from "../runner/run-pipeline.js";
import type { AnyStage } from "../runner/stage.js";
import { type Claim, claims, claimsGiven, type Verdict } from "../schemas/index.js";
import { optionError } from "./options/choices.js";
import { givenOptions, type ParameterFlags } from "./options/setting-options.js";

interface Acceptance {
  readonly id: string;
  readonly verdict: Verdict;
  /** The verdict accepted before, if any. */
  readonly before: Verdict | undefined;
}

/**
 * Writes into the study's claims the verdicts that the analysis finds, where none or another one is accepted, and leaves the rest of the
 * file as it is.
 *
 * @returns what was accepted, in the order of the claims
 * @throws InputError when the study has no claims, or something is wrong in its input
 */
export async function acceptVerdicts(
  options: RunOptions & { readonly stages: readonly AnyStage[] },
): Promise<readonly Acceptance[]> {
  const store = openArtifactStore(options);
  const { values } = load({ claimsGiven }, store);
  const given = store.bytes(claimsGiven);
  const path = options.inputs.claims;
  if (given === undefined || path === undefined)
    throw optionError("--accept", "the study has no claims; name their file as inputs.claims of study.json");
  const verdictOf = await findVerdicts(values.claimsGiven, options, store);
  const accepted = values.claimsGiven.flatMap(({ id, accepted: before }): Acceptance[] => {
    const verdict = verdictOf.get(id);
    return verdict === undefined || verdict === before ? [] : [{ id, verdict, before }];
  });
  if (accepted.length > 0) {
    const text = setAccepted(decodeUtf8(given, path), values.claimsGiven, accepted);
    writeTogether(options.study, { files: [[path, new TextEncoder().encode(text)]] });
    removeIfEmpty(join(options.study, logFolder));
  }
  return accepted;
}

/** Verdicts are accepted of the study as it is, not under other settings. */
export function checkAccept(flags: ParameterFlags): void {
  const [other] = givenOptions(flags);
  if (other !== undefined)
    throw optionError("--accept", `accepts the verdicts of the study's own settings; leave out ${other}`);
}

/** @example describeAcceptance({ id: "size", verdict: "reproduced", before: undefined }) // "accepted: claim size: reproduced" */
export function describeAcceptance({ id, verdict, before }: Acceptance): string {
  return `accepted: claim ${id}: ${verdict}${before === undefined ? "" : `, no longer ${before}`}`;
}

/** As the first four stages find them when no verdict is accepted, so that none of them ends the run. */
async function findVerdicts(
  given: readonly Claim[],
  options: RunOptions & { readonly stages: readonly AnyStage[] },
  store: ArtifactStore,
): Promise<ReadonlyMap<string, Verdict>> {
  const unaccepted = claimsGiven.format(given.map(({ accepted: _, ...claim }) => claim));
  const judging: ArtifactStore = {
    ...store,
    bytes: (artifact) => (artifact.at === claimsGiven.at ? unaccepted : store.bytes(artifact)),
  };
  await runInMemory(options.stages.slice(0, -1), options, judging);
  return new Map(load({ claims }, judging).values.claims.map(({ id, verdict }) => [id, verdict]));
}

/**
 * The file with these verdicts, each behind its claim's measure where there was none; every other byte stays, also those that keep a
 * measure on one line.
 *
 * @param text a list of claims as JSON, in the order of `claims`
 */
export function setAccepted(
  text: string,
  claims: readonly { readonly id: string }[],
  accepted: readonly Pick<Acceptance, "id" | "verdict">[],
): string {
  const tree = parseTree(text);
  const edits = accepted.flatMap(({ id, verdict }): Edit[] => {
    const claim = tree && findNodeAtLocation(tree, [claims.findIndex((other) => other.id === id)]);
    if (claim === undefined) return [];
    const before = findNodeAtLocation(claim, ["accepted"]);
    const content = JSON.stringify(verdict);
    return [before === undefined ? insertion(text, claim, content) : { ...rangeOf(before), content }];
  });
  return applyEdits(text, edits);
}

/** A new property behind the measure, or the last one, apart from it as that one is from what is before it. */
function insertion(text: string, claim: Node, content: string): Edit {
  const properties = claim.children ?? [];
  const after = properties.find(({ children }) => children?.[0]?.value === "measure") ?? properties.at(-1) ?? claim;
  const [key = after, value = after] = after.children ?? [];
  const [space = ""] = /\s*$/.exec(text.slice(claim.offset + 1, after.offset)) ?? [];
  const colon = text.slice(key.offset + key.length, value.offset);
  return { offset: after.offset + after.length, length: 0, content: `,${space}"accepted"${colon}${content}` };
}

function rangeOf({ offset, length }: Node): Pick<Edit, "offset" | "length"> {
  return { offset, length };
}
