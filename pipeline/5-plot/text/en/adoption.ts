import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";

export const adoption = ({ one, many }: Noun) => ({
  axis: (yes: string) => `“${yes}”, in % of the ${many}`,
  /** @param leastOpen and mostOpen the counts that open values leave of the rarest and the commonest, in brackets, or "" */
  title: (item: Noun, yes: string, least: string, leastOpen: string, most: string, mostOpen: string) =>
    `${capital(item.many)}: “${yes}” for ${least} ${many} with a value${leastOpen} up to ${most}${mostOpen}`,
  alike: (item: Noun, yes: string, share: string) =>
    `${capital(item.many)}: “${yes}” on each for ${share} ${many} with a value`,
  titleWithout: (item: Noun) => `No value is known on any ${item.one}`,
  share: (count: number, of: number) => `${count} of ${of}`,
  dot: (answered: string) => `share of the ${many} with a value (${answered})`,
  bounds: `possible shares of all ${many}`,
  contested: `the sources disagree on the value of one ${one}`,
  what: (item: Noun, yes: string, cases: string, asOf: string) =>
    `Share of “${yes}” on each ${item.one}, of ${cases}, ${asOf}.`,
  withoutAnswer: (item: Noun, names: string) => `No value on any ${item.one}: ${names}.`,
  description: (item: Noun) => `A row for each ${item.one}, the one with the greatest share of yes first.`,
  known: (count: number, of: number, percent: string) => `${count} of ${of} (${percent})`,
  without: (names: string) => `not ${names}`,
  answered: (names: string) => `With a value: ${names}.`,
});
