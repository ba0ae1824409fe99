import { ingest } from "./1-ingest/index.js";
import { clean } from "./2-clean/index.js";
import type { DecideElsewhere } from "./3-triangulate/decided.js";
import { triangulateIn } from "./3-triangulate/index.js";
import { aggregate } from "./4-aggregate/index.js";
import { plot } from "./5-plot/index.js";
import type { AnyStage } from "./runner/stage.js";
import type { Study } from "./schemas/index.js";

/** The whole analysis, in order. Data only ever moves down this list. A study says which tables there are and which figures. */
export function stagesOf(
  study: Pick<Study, "tables" | "figures" | "blocks">,
  decideElsewhere?: DecideElsewhere,
): readonly AnyStage[] {
  return [ingest(study), clean, triangulateIn(decideElsewhere), aggregate(study), plot(study)];
}
