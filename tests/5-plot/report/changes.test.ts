import { expect, test } from "vitest";
import { changes } from "../../../pipeline/5-plot/report/sections/changes.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import type { Change, ShareChange } from "../../../pipeline/schemas/index.js";
import { madeUpTables } from "./given.js";

const change = (case_id: string, kind: Change["change"], before: string, after: string): Change => ({
  ...{ case_id, field: "owner", change: kind, before, after, before_status: "primary-only", after_status: "contested" },
  ...{ before_stated_on: "2019", after_stated_on: "2022-06", before_statements: "s1", after_statements: "s2" },
  contradicting: "",
});
const share: ShareChange = {
  ...{ field: "owner", code: "club", label: "Club", before_count: 3, before_of: 4, after_count: 2, after_of: 5 },
  ...{
    in_both: 3,
    before_in_both: 2,
    after_in_both: 1,
    gained: "",
    lost: "c0",
    not_stated_again: "c1",
    only_before: "c1",
    only_after: "c2;c3",
  },
};
const tables = {
  ...madeUpTables,
  changes: [
    change("c0", "changed", "club", "town"),
    change("c1", "no_longer_known", "club", ""),
    change("c2", "newly_known", "", "town"),
    change("c3", "unchanged", "town", "town"),
  ],
  shareChanges: [share, { ...share, code: "town", lost: "" }],
  compared_with: "2020-12-31",
};
/** The words of the section, without tags and with ordinary blanks. */
const wordsOf = (given: typeof tables, language: "en" | "fr" = "en") =>
  changes(given, textsFor(language, given)).map(({ content }) =>
    content.text
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/[\s\u00a0\u202f]+/g, " ")
      .trim(),
  );

test("the section counts each kind, and lists what is not the same with both values", () => {
  const [words = ""] = wordsOf(tables);
  expect(words).toContain("1 changed, 1 newly known, 1 no longer known and 1 unchanged.");
  expect(words.match(/no longer known/g)).toHaveLength(2);
  expect(words.match(/newly known/g)).toHaveLength(2);
});

test("the values are those of the cases in the sample on both dates, and it is stated so", () => {
  expect(wordsOf(tables)[0]).toMatch(
    /Of 4 values of 4 [a-z]+ in the sample on both dates, known on 31 December 2020 or on /,
  );
  expect(wordsOf(tables, "fr")[0]).toMatch(
    /Sur 4 valeurs \(4 écoles dans l’échantillon aux deux dates\) connues le 31 /,
  );
});

test("shares are shown on the cases of both dates, then on all of each", () => {
  expect(wordsOf(tables)[0]).toMatch(/2 of 3 1 of 3 .* 3 of 4 2 of 5$/);
});

test("in French the counts agree in number", () => {
  expect(wordsOf(tables, "fr")[0]).toContain("1 changée, 1 nouvellement connue, 1 plus connue et 1 inchangée");
});

test("without an earlier wave there is no such section", () => {
  expect(wordsOf({ ...tables, compared_with: "" })).toEqual([]);
});

test("of which cases something was stated since, and of which not, is said in both languages", () => {
  const again = {
    ...tables,
    changes: [change("c0", "changed", "club", "town"), change("c3", "not_stated_again", "club", "club")],
  };
  expect(wordsOf(again)[0]).toMatch(/Known before: 1 \w+ with a statement since, 1 \w+ without \([^)]+\)\./);
  expect(wordsOf(again, "fr")[0]).toMatch(
    /1 changée et 1 sans nouvel énoncé\. Déjà connu avant : 1 \S+ avec un énoncé depuis, 1 \S+ sans \(/,
  );
  const all = { ...tables, changes: [change("c0", "changed", "club", "town")] };
  expect(wordsOf(all)[0]).not.toContain("without (");
});
