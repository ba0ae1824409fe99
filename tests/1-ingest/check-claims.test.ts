import { expect, test } from "vitest";
import { checkClaims } from "../../pipeline/1-ingest/check-claims.js";
import type { Claim, Condition } from "../../pipeline/artifacts.js";

const codebook = [
  { field: "governance", type: "code" as const, codes: "private=Private;mixed=Mixed" },
  { field: "staff", type: "number" as const, codes: "" },
];
const study = { city_groups: [{ id: "north", label: "North", cities: ["Upton"] }] };
const claimOf = (condition: Condition, row: Partial<Claim> = {}): Claim => ({
  ...{ id: "made_up", section: "1", says: "Made up.", published: { kind: "percent", low: 90, high: null } },
  ...{ hedge: "exactly", measure: { kind: "clusters", where: [condition], among: [] } },
  ...{ accepted: "reproduced", note: "Made up.", ...row },
});
const isPrivate = { field: "governance", in: ["private"] };
const check = (...claimsGiven: Claim[]) => checkClaims({ study, codebook, claimsGiven }, "data/paper/claims.json");

test("sound claims come through as they are", () => {
  const claims = [claimOf(isPrivate), claimOf({ field: "city_group", in: ["elsewhere"] }, { id: "other" })];
  expect(check(...claims)).toEqual(claims);
});

test.each([
  {
    claim: claimOf({ field: "governence", in: ["private"] }),
    says: "expected a field of the codebook, but found governence; did you mean governance?",
  },
  {
    claim: claimOf({ field: "governance", in: ["privat"] }),
    says: "expected a code of governance, but found privat; did you mean private?",
  },
  { claim: claimOf({ field: "staff", in: ["5"] }), says: "staff is a number: expected from and to, but found codes" },
  { claim: claimOf({ field: "governance", to: 5 }), says: "governance has codes: expected in or exactly" },
  { claim: claimOf({ field: "governance" }), says: "governance: expected codes (in, exactly) or bounds (from, to)" },
  {
    claim: claimOf(isPrivate, { published: { kind: "percent", low: 101, high: null } }),
    says: "expected a percentage from 0 to 100, but found 101",
  },
  {
    claim: claimOf(isPrivate, { published: { kind: "percent", low: -1, high: null } }),
    says: "expected a percentage from 0 to 100, but found -1",
  },
])("a claim is refused by name: $says", ({ claim, says }) => {
  expect(() => check(claim)).toThrow(`data/paper/claims.json: made_up: ${says}`);
});

test("an id that comes twice is refused", () => {
  expect(() => check(claimOf(isPrivate), claimOf(isPrivate))).toThrow("expected each id once");
});
