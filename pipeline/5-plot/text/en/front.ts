import type { Noun } from "../../../schemas/index.js";

/** The first screen of the page. */
export const front = ({ one, many }: Noun) => ({
  know: "What do we know?",
  where: "Where?",
  sure: "How sure is it?",
  checked: "What was checked, and what holds",
  possible: "Possible, whatever the open values are",
  /** @param periods from when to when answers were given, one for each survey */
  answered: (periods: readonly string[]) => `Survey answers: ${periods.join("; ")}.`,
  period: (from: string, to: string) => (from === to ? to : `${from} to ${to}`),
  /** Before a note, where the page is of other settings. */
  noteOfPublished: "The note is on the results under the published settings:",
  differs: "Where text and values differ",
  key: `A dot is the share among the ${many} with a value; the band is what missing and contested values leave, of all ${many}.`,
  placed: (placed: number, all: number) =>
    `${placed} of ${all} ${all === 1 ? one : many} ${placed === 1 ? "has" : "have"} a single known place. A larger circle is more ${many}.`,
  map: `${many} by known place`,
  wholeMap: "The map with all names",
  wider: "This chart needs a wider screen. The same, as a table:",
});
