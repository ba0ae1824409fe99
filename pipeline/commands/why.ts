import { Command } from "commander";
import { type SidesGiven, sidesOf } from "../5-plot/text/sides.js";
import { InputError } from "../lib/errors.js";
import { openArtifactStore } from "../runner/artifact-store.js";
import { load } from "../runner/load.js";
import {
  type ClaimResult,
  cases,
  claims,
  codebook,
  conflicts,
  corrections,
  rawClaims,
  rawObservations,
  robustness,
  sources,
  values,
  witnesses,
} from "../schemas/index.js";
import { checkOwnResults } from "./check-replaced.js";
import { type Explanation, explain } from "./explain/explain.js";
import { findClaims } from "./explain/find-claims.js";
import { formatClaim } from "./explain/format-claim.js";
import { formatExplanation } from "./explain/format-explanation.js";
import { describeCommand, type Folders } from "./options/folders.js";
import { startCommand } from "./options/start-command.js";
import { inputsOf, readStudy } from "./study.js";
import { paintFor, widthOf } from "./terminal/print.js";
import { withErrorReporting } from "./terminal/report-errors.js";

interface Flags extends Folders {
  readonly json?: boolean;
}

/** The command `why`: from the last results, of which none is computed again. */
export function why(): Command {
  return describeCommand(new Command("why"), "why")
    .argument(
      "<question...>",
      "a case, a field, case.field, a source, a statement or a claim, by id, by name or by a part of what is claimed",
    )
    .option("--json", "as JSON, for other programs: always a list")
    .action((words: string[], flags: Flags) => withErrorReporting(() => answer(words.join(" "), flags)));
}

function answer(question: string, { study, out, json }: Flags): void {
  const described = readStudy(study);
  const place = { study, ...inputsOf(described), out, remake: startCommand(study, out) };
  checkOwnResults(place);
  const store = openArtifactStore(place);
  const judged = store.bytes(claims) ? load({ claims }, store).values.claims : [];
  const { asked = [], explanations = [], from = {} } = find(question, store, judged);
  const [width, paint] = [widthOf(process.stdout), paintFor(process.stdout)];
  if (json) {
    console.log(JSON.stringify(asked.length > 0 ? asked : explanations, null, 2));
  } else if (asked.length > 0) {
    const known = { ...load({ codebook, robustness, rawClaims }, store).values, study: described, claims: judged };
    console.log(asked.map((claim) => formatClaim(claim, known, width)).join("\n\n"));
  } else {
    const look = { sides: sidesOf({ study: described, ...from }), width, paint };
    console.log(explanations.map((explanation) => formatExplanation(explanation, look)).join("\n\n"));
  }
}

/** Claims or values. */
interface Found {
  readonly asked?: readonly ClaimResult[];
  readonly explanations?: readonly Explanation[];
  /** All that sources state. */
  readonly from?: Omit<SidesGiven, "study">;
}

/**
 * A claim by its id, else what is named so, else the claims that the words are a part of.
 *
 * @throws InputError with the nearest names when there is none
 */
function find(question: string, store: ReturnType<typeof openArtifactStore>, judged: readonly ClaimResult[]): Found {
  const named = judged.filter(({ id }) => id === question);
  if (named.length > 0) return { asked: named };
  const tables = load(
    { codebook, cases, sources, values, witnesses, conflicts, rawObservations, corrections },
    store,
  ).values;
  try {
    return { explanations: explain(question, tables), from: tables };
  } catch (error) {
    const asked = findClaims(question, judged);
    if (!(error instanceof InputError) || asked.length === 0) throw error;
    return { asked };
  }
}
