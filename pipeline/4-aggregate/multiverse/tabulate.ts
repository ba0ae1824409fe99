import { ascendingBy } from "../../lib/collections.js";
import { type Multiverse, type MultiverseOption, verdicts } from "../../schemas/index.js";
import { formatResult, greatest, smallest } from "../claims/result-size.js";
import type { ClaimMultiverse, Judgement } from "./judge-multiverse.js";
import type { Choice } from "./list-choices.js";

/** A row for each claim: how many combinations give each verdict, the range of the result, and the fewest choices that turn the verdict. */
export function tabulateClaims(claims: readonly ClaimMultiverse[], choices: readonly Choice[]): Multiverse[] {
  return claims.map(({ claim: { id }, judgements, unit }) => {
    const [own] = judgements as [Judgement];
    const results = judgements.flatMap(({ result }) => result ?? []);
    const turning = fewestChoices(judgements, choices);
    const counts = verdicts.map((verdict) => [verdict, judgements.filter((one) => one.verdict === verdict).length]);
    return {
      id,
      verdict: own.verdict,
      combinations: judgements.length,
      ...(Object.fromEntries(counts) as Record<(typeof verdicts)[number], number>),
      holds: judgements.filter(({ holds }) => holds).length,
      lowest: formatResult(smallest(results, unit), unit),
      highest: formatResult(greatest(results, unit), unit),
      turned_after: turning ? turning.changed.length : null,
      turned_with: turning ? turning.changed.map(({ choice, option }) => `${choice}=${option}`).join(";") : "",
      turned_to: turning ? turning.verdict : "",
    };
  });
}

/** A row for each claim and option: how many of the combinations with this option give the verdict that the settings give. */
export function tabulateOptions(claims: readonly ClaimMultiverse[], choices: readonly Choice[]): MultiverseOption[] {
  return claims.flatMap(({ claim: { id }, judgements, unit }) =>
    choices.flatMap(({ choice, options }, place) =>
      options.map(({ option }, at): MultiverseOption => {
        const own = judgements.filter(({ combination }) => combination.options[place] === options[at]);
        const results = own.flatMap(({ result }) => result ?? []);
        return {
          id,
          choice,
          option,
          is_own: at === 0 ? "yes" : "no",
          combinations: own.length,
          same_verdict: own.filter(({ verdict }) => verdict === judgements[0]?.verdict).length,
          lowest: formatResult(smallest(results, unit), unit),
          highest: formatResult(greatest(results, unit), unit),
        };
      }),
    ),
  );
}

interface Turning {
  readonly changed: readonly { readonly choice: string; readonly option: string }[];
  readonly verdict: Judgement["verdict"];
}

/** The combination of another verdict that differs from that of the settings in the fewest choices; of equals the first in order. */
function fewestChoices(judgements: readonly Judgement[], choices: readonly Choice[]): Turning | undefined {
  const turned = judgements
    .filter(({ verdict }) => verdict !== judgements[0]?.verdict)
    .map(({ combination, verdict }): Turning => {
      const changed = choices.flatMap(({ choice, options }, place) => {
        const option = combination.options[place];
        return option === undefined || option === options[0] ? [] : [{ choice, option: option.option }];
      });
      return { changed, verdict };
    });
  const [first] = turned.sort(ascendingBy(({ changed }) => [changed.length]));
  return first;
}
