import type { Noun } from "../../../schemas/index.js";

export const matrix = ({ one, many }: Noun) => ({
  /** What most cases have in common in one field. */
  most: (field: string, value: string, count: number, of: number) => `${field}: ${value} for ${count} of ${of}`,
  titleWithout: (cases: string, fields: number) =>
    `${fields} ${fields === 1 ? "characteristic" : "characteristics"} of ${cases}`,
  what: (cases: string, asOf: string) => `Characteristics of ${cases}, ${asOf}.`,
  description: (fields: string) => `A table with a row for each ${one} and a column for each of: ${fields}.`,
  block: {
    total: (yes: string) => `${yes} / known`,
    title: (everyone: number, item: Noun, all: number, yes: string, rarest: string, least: number, answered: number) =>
      everyone === all
        ? `Every ${item.one} has “${yes}” for all ${many} with a value`
        : `${everyone === 0 ? `No ${item.one} has` : `${everyone} of ${all} ${item.many} ${everyone === 1 ? "has" : "have"}`} “${yes}” for all ${many} with a value; the rarest, ${rarest}, for ${least} of ${answered}`,
    titleWithout: (item: Noun) => `No value is known on any ${item.one}`,
    what: (item: Noun, cases: string, asOf: string) => `Values on ${item.many} for ${cases}, ${asOf}.`,
    withoutAnswer: (item: Noun, names: string) => `No value on any ${item.one}: ${names}.`,
    description: (item: Noun) => `A table with a row for each ${one} and a column for each ${item.one}.`,
    share: (count: number, of: number) => `${count} of ${of}`,
  },
});
