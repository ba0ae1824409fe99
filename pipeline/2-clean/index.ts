import * as artifacts from "../artifacts.js";
import { stage } from "../lib/stage.js";
import { assignVoices } from "./assign-voices.js";
import { codeObservations } from "./code-observations.js";
import { correct } from "./correct.js";
import { excuse } from "./excuse.js";
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
  run: (given, _, files) => {
    const corrected = correct({ ...given, file: files.corrections });
    const coded = codeObservations(corrected.observations, { ...given, file: files.coding });
    return {
      observations: coded.observations,
      uncoded: listUncoded(coded.observations),
      sources: assignVoices(given.rawSources, given.voices, files.voices),
      ecosystems: corrected.ecosystems,
      rejected: excuse(coded.refusals, given.exclusions, files.exclusions, coded.problems),
    };
  },
});
