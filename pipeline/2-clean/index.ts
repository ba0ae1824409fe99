import { allOrThrow, throwIfAny } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import * as artifacts from "../schemas/index.js";
import { excuse } from "./apply-exclusions.js";
import { assignVoices } from "./assign-independent-sources.js";
import { codeObservations } from "./code-observations.js";
import { correct } from "./correct.js";
import { listUncoded } from "./list-uncoded.js";

const { study, codebook, clusters, coding, corrections, exclusions, voices } = artifacts;
const { rawObservations, rawSources, rawEcosystems, cities, observations, uncoded, sources, ecosystems, rejected } =
  artifacts;

/** One spelling, one code list, our decisions applied; what is refused is listed, never dropped in silence. */
export const clean = stage({
  name: "2-clean",
  reads: {
    study,
    codebook,
    clusters,
    coding,
    corrections,
    exclusions,
    voices,
    rawObservations,
    rawSources,
    rawEcosystems,
    cities,
  },
  writes: { observations, uncoded, sources, ecosystems, rejected },
  parameters: [],
  run: async (given, _, { files }) => {
    const { study, corrections, rawObservations, rawEcosystems } = given;
    const corrected = correct({ study, corrections, rawObservations, rawEcosystems, file: files.corrections });
    const { sources, coded } = await allOrThrow({
      corrections: () => throwIfAny(corrected.problems),
      sources: () => assignVoices(given.rawSources, given.voices, files.voices),
      coded: () => {
        const { observations, refusals, problems } = codeObservations(corrected.observations, {
          codebook: given.codebook,
          clusters: given.clusters,
          rawSources: given.rawSources,
          coding: given.coding,
          cities: given.cities,
          file: files.coding,
        });
        return { observations, rejected: excuse(refusals, given.exclusions, files.exclusions, problems) };
      },
    });
    return { ...coded, uncoded: listUncoded(coded.observations), sources, ecosystems: corrected.ecosystems };
  },
});
