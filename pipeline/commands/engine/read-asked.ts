import { checkSettings } from "../../3-triangulate/check-settings.js";
import { surveysUnderWay } from "../../3-triangulate/weigh-by.js";
import { openArtifactStore } from "../../runner/artifact-store.js";
import { load } from "../../runner/load.js";
import { runInMemory } from "../../runner/run-in-memory.js";
import type { RunOptions } from "../../runner/run-pipeline.js";
import type { AnyStage } from "../../runner/stage.js";
import * as artifacts from "../../schemas/index.js";

const { study, codebook, wholeCodebook, casesGiven, caseChanges, sources, adjudications } = artifacts;
const { observations, coderDifferences, totals, cities, regions, rawClaims, rawCriteria, surveyColumns } = artifacts;

export type AskedOfStudy = Awaited<ReturnType<typeof readAsked>>;

/**
 * What a study asks of statements that lie elsewhere: its codebook, cases, sources and settings, as the first two stages leave them. Nothing
 * is written.
 */
export async function readAsked(options: RunOptions & { readonly stages: readonly AnyStage[] }) {
  const store = openArtifactStore(options);
  const notices = await runInMemory(options.stages.slice(0, 2), options, store);
  const reads = {
    ...{ study, codebook, wholeCodebook, casesGiven, caseChanges, sources, adjudications },
    ...{ observations, coderDifferences, totals, cities, regions, rawClaims, rawCriteria, surveyColumns },
  };
  const { values: given } = load(reads, store);
  const settings = artifacts.Settings.strip().parse(options.parameters);
  const { reference_date } = settings;
  const cases = artifacts.casesOn(given.casesGiven, given.caseChanges, reference_date);
  const sample = artifacts.sampleOf(cases);
  const changed = artifacts.changedSettings(given.study.parameters, settings);
  checkSettings(settings, { ...given, cases: sample, changed, file: store.label(store.name(study)) });
  return {
    ...{ ...given, cases, sample, settings, notices, adjudicationsFile: store.label(store.name(adjudications)) },
    asOf: { day: reference_date, surveys: surveysUnderWay(reference_date, given.study) },
    /** Whether the settings are the study's own, for which a person settled what is contested. */
    isOwn: changed.length === 0,
  };
}
