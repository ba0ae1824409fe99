import { expect, test } from "vitest";
import { listCoderDifferences } from "../../../pipeline/2-clean/coders/list-coder-differences.js";
import { pairCodes } from "../../../pipeline/2-clean/coders/pair-codes.js";
import { codebook, coding, observationOf, secondOf } from "./given.js";

test("only what the coders differ on is listed, with the words that both saw, and both codes as they are written", () => {
  const observations = [
    observationOf({ obs_id: "t1", value: "mixed" }),
    observationOf({ obs_id: "t2", value: "", raw: "a board of nine" }),
    observationOf({
      obs_id: "t3",
      field: "lever_skills",
      value: "yes",
      raw: "a course",
      as_read: "trains young people",
    }),
    observationOf({ obs_id: "t4", field: "staff", value: "..40" }),
  ];
  const secondCoding = [
    secondOf({ obs_id: "t1", code: "mixed" }),
    secondOf({ obs_id: "t2", code: "public|mixed", certainty: "low", remark: "two officers" }),
    secondOf({ obs_id: "t3", question: "lever", code: "lever_skills+lever_innovation" }),
    secondOf({ obs_id: "t4", question: "staff", code: "0..40" }),
  ];
  expect(listCoderDifferences(pairCodes({ secondCoding, observations, codebook, coding }))).toEqual([
    {
      ...{ obs_id: "t2", field: "governance", case_id: "alpha", words: "a board of nine" },
      ...{ first_code: "", second_code: "public|mixed", certainty: "low", remark: "two officers" },
      ...{ settled: "", settlement: "" },
    },
    {
      ...{ obs_id: "t3", field: "lever", case_id: "alpha", words: "trains young people" },
      ...{ first_code: "lever_skills", second_code: "lever_skills+lever_innovation", certainty: "high", remark: "" },
      ...{ settled: "", settlement: "" },
    },
  ]);
});

test("a settled difference has the coder whose code holds, and who settled it, when and why", () => {
  const observations = [observationOf({ obs_id: "t1", value: "mixed" })];
  const pairs = pairCodes({ secondCoding: [secondOf({ obs_id: "t1" })], observations, codebook, coding });
  const settlement = { reason: "the statutes", decided_by: "A. Tester", decided_on: "2026-11-23" };
  const [row] = listCoderDifferences(pairs, [{ obs_id: "t1", holds: "second", ...settlement }]);
  expect([row?.settled, row?.settlement]).toEqual(["second", "A. Tester, 2026-11-23: the statutes"]);
});
