import { oneCoinDawidSkene } from "../../../pipeline/3-triangulate/policies/dawid-skene.js";
import { policies } from "../../../pipeline/3-triangulate/policies/index.js";
import type { Policy } from "../../../pipeline/3-triangulate/policies/policy.js";
import { resolve } from "../../../pipeline/3-triangulate/resolve.js";
import type { Value } from "../../../pipeline/schemas/index.js";
import type { World } from "./make-world.js";

/** The policies, and Dawid and Skene's model with one accuracy per observer even where data could give more. */
export const compared: Readonly<Record<string, Policy>> = {
  ...policies,
  "dawid-skene, one-coin": oneCoinDawidSkene,
};
