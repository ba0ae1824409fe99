import { expect, test } from "vitest";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import { nameAbsences } from "../../../pipeline/5-plot/text/name-absence.js";
import * as madeUp from "../made-up.js";

const { codebook, study } = madeUp;

test.each([
  { statuses: [], en: "missing", fr: "manquant" },
  { statuses: ["missing", "missing"], en: "missing", fr: "manquant" },
  { statuses: ["contested"], en: "undecided", fr: "non tranché" },
  { statuses: ["contested", "missing"], en: "missing or undecided", fr: "manquant ou non tranché" },
] as const)("without a value, for $statuses, cases are $en", ({ statuses, en, fr }) => {
  const named = (["en", "fr"] as const).map((language) =>
    nameAbsences(statuses, textsFor(language, { codebook, study })),
  );
  expect(named).toEqual([en, fr]);
});
