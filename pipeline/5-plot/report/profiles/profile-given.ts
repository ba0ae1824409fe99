import type { Value, Witness } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import type { ReportTables } from "../reads.js";
import type { SmallMap } from "../small-map.js";

/** What the profiles of all cases are made from. */
export interface ProfileGiven {
  readonly tables: ReportTables;
  readonly texts: Texts;
  readonly valueAt: ReadonlyMap<string, Value>;
  readonly witnessesOf: ReadonlyMap<string, readonly Witness[]>;
  readonly map: SmallMap | undefined;
}
