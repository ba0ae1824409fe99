import { expect, test } from "vitest";
import { derivedId, idColumns, identify, wallClock } from "../../../pipeline/instrument/answers/identify.js";

// What Google Forms, its sheets, Excel and ODK write of twenty and forty-one seconds past nine in the morning of 10 June 2024.
test.each([
  { stamp: "2024/06/10 9:20:41 AM UTC+1", days: undefined, clock: "2024-06-10T09:20:41" },
  { stamp: "2024/06/10 9:20:41 AM UTC−5:30", days: undefined, clock: "2024-06-10T09:20:41" },
  { stamp: "10/06/2024 09:20:41", days: "en-GB" as const, clock: "2024-06-10T09:20:41" },
  { stamp: "6/10/2024 9:20:41", days: "en-US" as const, clock: "2024-06-10T09:20:41" },
  { stamp: "2024-06-10T09:20:41.000+01:00", days: undefined, clock: "2024-06-10T09:20:41" },
  { stamp: "2024-06-10T09:20:40.999", days: undefined, clock: "2024-06-10T09:20:41" },
  { stamp: "2024-06-10 09.20.41", days: undefined, clock: "2024-06-10T09:20:41" },
  { stamp: "2024/06/10 9:20:41 PM UTC+1", days: undefined, clock: "2024-06-10T21:20:41" },
  { stamp: "2024/06/10 12:05:00 AM", days: undefined, clock: "2024-06-10T00:05:00" },
  { stamp: "2024/06/10 12:05:00 PM", days: undefined, clock: "2024-06-10T12:05:00" },
  { stamp: "١٠/٠٦/٢٠٢٤ ٩:٢٠:٤١ م", days: "en-GB" as const, clock: "2024-06-10T21:20:41" },
  { stamp: "13/06/2024", days: undefined, clock: "2024-06-13" },
  { stamp: "some time", days: undefined, clock: "some time" },
  { stamp: "", days: undefined, clock: "" },
])("$stamp is $clock on the clock of who answered", ({ stamp, days, clock }) => {
  expect(wallClock(stamp, days)).toBe(clock);
});

test("a submission without an id is the same in each notation of its time and of its case, and another at another time", () => {
  const id = derivedId("2024/06/10 9:20:41 AM UTC+1", "Pôle A", undefined);
  expect(derivedId("10/06/2024 09:20:41", "pole A", "en-GB")).toBe(id);
  expect(derivedId("10/06/2024 09:20:42", "Pôle A", "en-GB")).not.toBe(id);
  expect(derivedId("10/06/2024 09:20:41", "Pôle B", "en-GB")).not.toBe(id);
});

test("an id that a tool writes is read whatever a mapping of earlier exports says, unless it answers a question", () => {
  const row = (column: string, field: string, use: "yes" | "no") => ({ column, field, use, how: "" });
  expect(idColumns(["_uuid", "meta/rootUuid"], [row("_uuid", "", "no")])).toEqual(["meta/rootUuid", "_uuid"]);
  expect(idColumns(["_uuid", "No."], [row("No.", "_submission", "yes")])).toEqual(["No.", "_uuid"]);
  expect(idColumns(["KEY", "_uuid"], [row("KEY", "licence_key", "yes")])).toEqual(["_uuid"]);
});

// Root R was edited twice: the server has given it the ids a, then b, and the number 7.
const known = (ids: Readonly<Record<string, string>>) => ({ ids: new Map(Object.entries(ids)), caseOf: () => "hub" });
test.each([
  { why: "new", ids: {}, found: ["R", "b"], id: "R", others: ["b", "id-7"] },
  {
    why: "of which only the edit's id is there",
    ids: { R: "R", b: "R" },
    found: ["b"],
    id: "R",
    others: ["b", "id-7"],
  },
  { why: "known by the edit's id alone", ids: { b: "b" }, found: ["R", "b"], id: "b", others: ["R", "id-7"] },
  {
    why: "edited since, without its root",
    ids: { R: "R", a: "R", "id-7": "R" },
    found: ["b"],
    id: "R",
    others: ["b", "id-7"],
  },
  { why: "without any id but the server's", ids: { R: "R", "id-7": "R" }, found: [], id: "R", others: ["id-7"] },
  { why: "new, without any id but the server's", ids: {}, found: [], id: "id-7", others: [] },
])("a submission $why goes by $id", ({ ids, found, id, others }) => {
  const given = { number: "id-7", known: known(ids), mayBe: () => true, derived: () => "derived" };
  expect(identify(found, given)).toEqual({ id, others });
});

test("the number of a server beside a new id counts only of the same case, as another server has the number too", () => {
  const given = { number: "id-7", known: known({ R: "R", "id-7": "R" }), derived: () => "derived" };
  expect(identify(["z"], { ...given, mayBe: () => false }).id).toBe("z");
  expect(identify([], { ...given, number: "", mayBe: () => true }).id).toBe("derived");
});
