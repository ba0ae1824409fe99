import { expect, test } from "vitest";
import { markMeanings } from "../../../pipeline/5-plot/map/mark-meanings.js";
import { textsFor } from "../../../pipeline/5-plot/text/index.js";
import * as madeUp from "../made-up.js";
import { fieldOf } from "../made-up-study.js";

const { study } = madeUp;
const meaningsOf = (codebook: typeof madeUp.codebook, language: "en" | "fr" = "en") =>
  markMeanings(codebook, textsFor(language, { codebook, study })).map(({ meaning, text }) => [
    meaning,
    text.replace("\u00a0", " "),
  ]);
const stamp = { field: "stamp", label: "Stamp", type: "code", role: "label" } as const;

test("the fills mean the codes of the field of role label, whatever these are called", () => {
  expect(meaningsOf(madeUp.codebook)).toEqual([
    ["yes", "Certificate: Granted"],
    ["pending", "Certificate: Requested"],
    ["no", "Certificate: Refused"],
    ["", "Certificate: missing"],
  ]);
  expect(meaningsOf(madeUp.codebook, "fr")).toEqual([
    ["yes", "Certificat : Obtenu"],
    ["pending", "Certificat : Demandé"],
    ["no", "Certificat : Refusé"],
    ["", "Certificat : manquant"],
  ]);
});

test("several codes of one meaning are named together, and a meaning that no code has is left out", () => {
  const codes = "gold=Gold;silver=Silver;bare=Bare";
  expect(meaningsOf([fieldOf({ ...stamp, codes, yes: "gold;silver" })])).toEqual([
    ["yes", "Stamp: Gold and Silver"],
    ["no", "Stamp: Bare"],
    ["", "Stamp: missing"],
  ]);
});

test("without a field of that role they mean nothing", () => {
  expect(meaningsOf([fieldOf({ ...stamp, role: "", codes: "a=A;b=B", yes: "a" })])).toEqual([]);
  expect(meaningsOf([])).toEqual([]);
});
