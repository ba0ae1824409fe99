import { expect, test } from "vitest";
import { checkSettlements } from "../../../pipeline/2-clean/coders/check-settlements.js";
import type { CoderDifference, SecondCode, Settlement } from "../../../pipeline/schemas/index.js";

const observations = [
  { obs_id: "s1", case_id: "alpha", field: "governance" },
  { obs_id: "s2", case_id: "alpha", field: "governance" },
  { obs_id: "s3", case_id: "beta", field: "governance" },
  { obs_id: "s4", case_id: "alpha", field: "town" },
  { obs_id: "s5", case_id: "gamma", field: "town" },
];
const secondCoding = ["s1", "s2", "s3", "s4"].map((obs_id) => ({ obs_id }) as SecondCode);
/** On s1 of alpha and s3 of beta. */
const coderDifferences = [observations[0], observations[2]].map((row) => row as CoderDifference);
const messageOn = (obs_id: string) => {
  const settlements = [{ obs_id } as Settlement];
  try {
    checkSettlements({ file: "settlements.csv", settlements, secondCoding, coderDifferences, observations });
    return "";
  } catch (error) {
    return String(error);
  }
};

test.each([
  { why: "of a difference is taken", obs_id: "s1", expected: /^$/ },
  {
    why: "where they agree names the difference on the same question",
    obs_id: "s2",
    expected: /alpha.governance they differ on s1$/,
  },
  {
    why: "where no difference is on the same question names none",
    obs_id: "s4",
    expected: /they agree on s4; remove the row$/,
  },
  {
    why: "of a statement that was coded once names none of another case",
    obs_id: "s5",
    expected: /"s5"; correct or remove the row$/,
  },
  {
    why: "of no statement names none that is only spelt like it",
    obs_id: "s33",
    expected: /"s33"; correct or remove the row$/,
  },
])("a settlement $why", ({ obs_id, expected }) => {
  expect(messageOn(obs_id)).toMatch(expected);
});
