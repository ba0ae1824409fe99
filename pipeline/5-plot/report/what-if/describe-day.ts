import { firstPrimaryDay } from "../../../3-triangulate/notice-if-before-primary.js";
import { begunLater } from "../../../3-triangulate/notice-if-begun-later.js";
import { weighBy } from "../../../3-triangulate/weigh-by.js";
import { type Settings, sampleOf } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import type { ReportTables } from "../reads.js";
import { daysThatMatter } from "./days-that-matter.js";
import type { Held } from "./held.js";

/** What a reader must know of another reference date than the published one, as the command line tells it; nothing of the published one. */
export function describeDay(settings: Settings, held: Held, now: ReportTables, { report, common }: Texts): string[] {
  const { fixed, settings: own } = held;
  const { reference_date: referenceDate } = settings;
  if (referenceDate === own.reference_date) return [];
  const words = report.whatIf.dayNotices;
  const day = common.day(referenceDate);
  const { first, last } = daysThatMatter(fixed, own.reference_date);
  const cases = sampleOf(now.cases);
  const primary = firstPrimaryDay(weighBy(settings, { ...fixed, cases }));
  const later = begunLater({ codebook: fixed.codebook, cases, values: now.values, referenceDate });
  return [
    ...(referenceDate < first ? [words.early(day, common.day(first))] : []),
    ...(referenceDate > last ? [words.late(day, common.day(last))] : []),
    ...(primary === undefined ? [] : [words.beforePrimary(day, common.day(primary))]),
    ...(later.length === 0 ? [] : [words.begunLater(later.length, day, common.list(later.map(({ name }) => name)))]),
  ];
}
