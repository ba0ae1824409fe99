import { oneCoinDawidSkene } from "../../../pipeline/3-triangulate/policies/dawid-skene.js";
import { policies } from "../../../pipeline/3-triangulate/policies/index.js";
import type { Policy } from "../../../pipeline/3-triangulate/policies/policy.js";
import { resolve } from "../../../pipeline/3-triangulate/resolve.js";
import type { World } from "./make-world.js";

/** The policies, and the one-coin model also where the data would give the full one. */
export const compared: readonly (readonly [name: string, policy: Policy])[] = [
  ...Object.entries(policies),
  ["dawid-skene, one-coin", oneCoinDawidSkene],
];

/** Shares of the cases, in percent. The first four are all there are. */
export interface Outcome {
  readonly right: number;
  readonly wrongContested: number;
  /** All sources agree, and none is right. */
  readonly wrongUncontested: number;
  /** Undecided, or no source states one. */
  readonly noValue: number;
  readonly contested: number;
  readonly missing: number;
}

/** What the stage makes of a world under a policy, compared with its truth. */
export function measureWorld({ truth, ...given }: World, policy: Policy): Outcome {
  const { values } = resolve({ ...given, policy });
  const isRight = ({ case_id, value }: (typeof values)[number]) => value === truth.get(case_id);
  const share = (isCounted: (value: (typeof values)[number]) => boolean) =>
    (100 * values.filter(isCounted).length) / values.length;
  const isWrong = (one: (typeof values)[number]) => one.value !== "" && !isRight(one);
  return {
    right: share(isRight),
    wrongContested: share((one) => isWrong(one) && one.status === "contested"),
    wrongUncontested: share((one) => isWrong(one) && one.status !== "contested"),
    noValue: share(({ value }) => value === ""),
    contested: share(({ status }) => status === "contested"),
    missing: share(({ status }) => status === "missing"),
  };
}
