import type { Noun } from "../../../schemas/index.js";
import { capital } from "../grammar.js";

type Counts = Readonly<Record<"changed" | "corrected" | "contradicted", number>>;

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
const was = (n: number) => (n === 1 ? "was" : "were");

export const change = ({ one, many }: Noun) => ({
  title: (known: number, { changed, corrected, contradicted }: Counts, earlier: string, later: string) => {
    const parts = [
      ...(changed > 0 ? [`${changed} changed`] : []),
      ...(corrected > 0 ? [`${corrected} ${was(corrected)} corrected`] : []),
      ...(contradicted > 0 ? [`${contradicted} ${was(contradicted)} contradicted`] : []),
    ];
    return `Of ${known} ${known === 1 ? "value" : "values"} known on ${earlier}, ${list(parts)} by ${later}`;
  },
  heading: (field: string, moved: number, known: number) => `${field}: ${moved} of ${known}`,
  head: { before: "Before", after: "Since", cases: (n: number) => (n === 1 ? capital(one) : capital(many)) },
  kind: {
    changed: "changed",
    corrected: "corrected, or changed on an unknown date",
    contradicted: "sources disagree since",
  },
  what: (earlier: string, later: string) =>
    `Values that are not the same on ${earlier} and on ${later}; behind each field, how many of those known before.`,
  /** @param others counts of what is not drawn, as "3 newly known" */
  others: (others: string) => `Not drawn: ${others}.`,
  further: (values: number) =>
    `For want of room, ${values} further ${values === 1 ? "value is" : "values are"} not drawn.`,
  description: "A row for each way in which a value moved, with who moved.",
  move: (before: string, after: string, names: string, kind: string) => `${before} → ${after} (${kind}): ${names}`,
});
