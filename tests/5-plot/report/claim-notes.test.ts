import { expect, test } from "vitest";
import { listClaims } from "../../../pipeline/5-plot/report/list-claims.js";
import { claims } from "../../../pipeline/5-plot/report/sections/claims.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { madeUpTables as given } from "./given.js";

test.each([
  { language: "en", words: "The note is on the results under the published settings:" },
  { language: "fr", words: "La note porte sur les résultats selon les paramètres publiés :" },
] as const)(
  "a note of a claim is said of the published settings, where the page is of others: $language",
  ({ language, words }) => {
    const rawClaims = given.rawClaims.map((claim) => ({ ...claim, note: "Some of 5." }));
    const under = (other: object) => {
      const tables = { ...given, rawClaims, ...other };
      const [texts, keys] = [textsFor(language, tables), rawClaims.map(({ id }) => `claim:${id}`)];
      const lists = listClaims(tables, texts);
      return [`${claims(tables, texts).content.text}`, ...keys.map((key) => (lists[key]?.intro ?? []).join(" "))].map(
        (text) => `${text}`.replaceAll(/[\u00a0\u202f]/g, " ").includes(words),
      );
    };
    expect(new Set(under({}))).toEqual(new Set([false]));
    expect(new Set(under({ ...given.study.parameters }))).toEqual(new Set([false]));
    expect(new Set(under({ policy: "majority" }))).toEqual(new Set([true]));
    expect(new Set(under({ reference_date: "2019-01-01" }))).toEqual(new Set([true]));
  },
);
