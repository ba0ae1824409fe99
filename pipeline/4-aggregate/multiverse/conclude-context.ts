import { policies } from "../../3-triangulate/policies/index.js";
import { resolveContext } from "../../3-triangulate/resolve-context.js";
import { type Stated, weighBy } from "../../3-triangulate/weigh-by.js";
import { contextCase, type Settings } from "../../schemas/index.js";
import type { ContextInputs } from "../claims/judge-context.js";

/** What documents give of the context under any settings. No statement on a case has a part in it, so that these are left aside once. */
export function concludeContext(given: Stated): (settings: Settings) => ContextInputs {
  const isOfContext = ({ case_id }: { readonly case_id: string }) => case_id === contextCase;
  const observations = given.observations.filter(isOfContext);
  const ids = new Set(observations.map(({ obs_id }) => obs_id));
  const coderDifferences = given.coderDifferences.filter(({ obs_id }) => ids.has(obs_id));
  const codebook = given.wholeCodebook.filter(({ scope }) => scope === "context");
  return (settings) => {
    const dated = weighBy(settings, { ...given, observations, coderDifferences });
    return { codebook, ...resolveContext({ ...dated, policy: policies[settings.policy] }, codebook) };
  };
}
