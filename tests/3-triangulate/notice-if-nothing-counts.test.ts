import { expect, test } from "vitest";
import {
  noticeIfNoCodersDiffer,
  noticeIfNothingCounts,
} from "../../pipeline/3-triangulate/notice-if-nothing-counts.js";

test("where all statements are set aside, a notice names the date", () => {
  const on = { reference_date: "1990-12-31" };
  const aside = { stance: "set-aside" as const };
  expect(noticeIfNothingCounts([aside, aside], on)).toContain("no statement counts on 1990-12-31");
  expect(noticeIfNothingCounts([aside, { stance: "open" }], on)).toBeUndefined();
  expect(noticeIfNothingCounts([], on)).toBeUndefined();
});

test("a coder asked for where none differ is said to change nothing", () => {
  const [own, second] = [{ coder: "first" as const }, { coder: "second" as const }];
  expect(noticeIfNoCodersDiffer([], second, own)).toContain("the coder second changes nothing");
  expect(noticeIfNoCodersDiffer([], own, own)).toBeUndefined();
  expect(noticeIfNoCodersDiffer([{}], second, own)).toBeUndefined();
});
