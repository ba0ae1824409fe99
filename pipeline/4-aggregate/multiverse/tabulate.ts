import { betweenSets, type Multiverse, type MultiverseOption, verdicts } from "../../schemas/index.js";
import { formatResult, greatest, smallest } from "../claims/result-size.js";
import type { ClaimMultiverse, Judgement } from "./judge-multiverse.js";
import type { Choice } from "./list-choices.js";

/** A row for each claim: how many combinations give each verdict, the range of the result, and the fewest choices that turn the verdict. */
export function tabulateClaims(claims: readonly ClaimMultiverse[], choices: readonly Choice[]): Multiverse[] {
  return claims.map(({ claim: { id }, judgements, unit }) => {
    const [own] = judgements as [Judgement];
    const results = testedResults(judgements);
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
      turned_after: turning[0]?.changed.length ?? null,
      turned_with: turning
        .map(({ changed }) => changed.map((one) => `${one.choice}=${one.option}`).join(";"))
        .join(betweenSets),
      turned_to: turning.map(({ verdict }) => verdict).join(betweenSets),
    };
  });
}

/** A row for each claim and option: how many of the combinations with this option give the verdict that the settings give. */
export function tabulateOptions(claims: readonly ClaimMultiverse[], choices: readonly Choice[]): MultiverseOption[] {
  return claims.flatMap(({ claim: { id }, judgements, unit }) =>
    choices.flatMap(({ choice, options }, place) =>
      options.map(({ option }, at): MultiverseOption => {
        const own = judgements.filter(({ combination }) => combination.options[place] === options[at]);
        const results = testedResults(own);
        // The other choices stay as the settings make them.
        const alone = own.find(({ combination }) =>
          choices.every((other, index) => index === place || combination.options[index] === other.options[0]),
        );
        return {
          id,
          choice,
          option,
          is_own: at === 0 ? "yes" : "no",
          alone: (alone as Judgement).verdict,
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

/**
 * The combinations of another verdict that differ from that of the settings in the fewest choices, all of the same size. What can be
 * tested comes first: too few values to decide a claim are no other answer to it, and are named only where no choices give one.
 */
function fewestChoices(judgements: readonly Judgement[], choices: readonly Choice[]): readonly Turning[] {
  const others = judgements.filter(({ verdict }) => verdict !== judgements[0]?.verdict);
  const tested = others.filter(isTested);
  const turned = (tested.length > 0 ? tested : others).map(({ combination, verdict }): Turning => {
    const changed = choices.flatMap(({ choice, options }, place) => {
      const option = combination.options[place];
      return option === undefined || option === options[0] ? [] : [{ choice, option: option.option }];
    });
    return { changed, verdict };
  });
  const fewest = Math.min(...turned.map(({ changed }) => changed.length));
  return turned.filter(({ changed }) => changed.length === fewest);
}

/** A result of too few values is none to compare with the others. */
function testedResults(judgements: readonly Judgement[]) {
  return judgements.filter(isTested).flatMap(({ result }) => result ?? []);
}

function isTested({ verdict }: Judgement): boolean {
  return verdict !== "untestable";
}
