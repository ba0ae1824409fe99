import { changedSettings, type Settings } from "../../../schemas/index.js";
import { chart } from "../chart.js";
import { type Evidence, listEvidence } from "../list-evidence.js";
import type { ReportTables } from "../reads.js";
import { chartFigure } from "../sections/charts.js";
import { describeDay } from "./describe-day.js";
import { describeSettings } from "./describe-settings.js";
import { differingHeadlines } from "./differing-headlines.js";
import { findDifferences } from "./find-differences.js";
import { layOut } from "./lay-out.js";
import { exampleOf, listDifferences, summarise } from "./list-differences.js";
import { listPairs } from "./list-pairs.js";
import type { Turn } from "./list-sections.js";
import { htmlOf, type Opened } from "./open-held.js";
import { type Pairs, readAddress } from "./read-address.js";
import { type TablesUnder, tablesUnder } from "./tables-under.js";

/** HTML of a section now and as published; neither where it is as published. */
type Section = { readonly now: string; readonly published: string } | null;

/** What the page is told, bit by bit. */
export type Answer =
  | {
      readonly kind: "setting";
      readonly pairs: Pairs;
      /** How it differs from the published one, in words; nothing where it is that. */
      readonly settings: readonly string[];
      readonly problems: readonly string[];
    }
  | {
      readonly kind: "differences";
      readonly summary: string;
      readonly example: string;
      /** What a reader must know of its reference date. */
      readonly notices: readonly string[];
      readonly list: string;
      /** By key, how what differs was, in words. */
      readonly before: Readonly<Record<string, string>>;
    }
  | { readonly kind: "sections"; readonly turn: Turn; readonly sections: Readonly<Record<string, Section>> }
  | { readonly kind: "evidence"; readonly values: Entries; readonly lists: Entries }
  /** A chart; none of all that where it is as published, and no spec where it cannot be drawn. */
  | {
      readonly kind: "figure";
      readonly name: string;
      readonly html?: string;
      readonly spec?: object;
      readonly narrow?: object;
    }
  | { readonly kind: "done"; readonly share: Share };
/** What differs from the published entries; null where there is none any more. */
type Entries = Readonly<Record<string, unknown>>;

/** What is asked for: what a reader waits for, or what takes longer, as the verdicts under every combination of choices. */
export type Share = "first" | "rest";

/**
 * What the page shows under the setting that an address asks for, quick parts first. Of the published one, no more than that it is so; and
 * of what takes long, what is published until the rest is asked for.
 *
 * @param figures the names of the page's figures, in the order in which they are wanted
 */
export async function* answerAddress(
  opened: Opened,
  pairs: Pairs,
  figures: readonly string[],
  share: Share,
): AsyncGenerator<Answer> {
  const { held, texts } = opened;
  const { settings, problems } = readAddress(pairs, held, texts.report.whatIf);
  const isPublished = changedSettings(held.settings, settings).length === 0;
  const under = tablesUnder(held, settings, opened.memory);
  if (share === "first") {
    const asked = listPairs(settings, held.settings);
    yield { kind: "setting", pairs: asked, settings: describeSettings(settings, held, texts), problems };
    if (!isPublished) yield* firstOf(opened, under, settings, figures);
  } else if (!isPublished) {
    const whole = under.whole();
    yield sectionsOf("rest", opened, whole);
    yield evidenceOf(opened, whole);
    for (const name of figures) yield figureOf(name, opened, whole);
  }
  yield { kind: "done", share };
}

async function* firstOf(
  opened: Opened,
  under: TablesUnder,
  settings: Settings,
  figures: readonly string[],
): AsyncGenerator<Answer> {
  const { published } = opened.held;
  const quick = under.quick(published);
  const notices = describeDay(settings, opened.held, quick, opened.texts);
  yield differencesOf(opened, quick, notices);
  yield sectionsOf("values", opened, quick);
  yield sectionsOf("cases", opened, quick);
  yield evidenceOf(opened, quick);
  const judged = under.judged(published);
  yield differencesOf(opened, judged, notices);
  yield sectionsOf("verdicts", opened, judged);
  yield evidenceOf(opened, judged);
  for (const name of figures) yield figureOf(name, opened, judged);
}

function differencesOf({ tables, texts }: Opened, now: ReportTables, notices: readonly string[]): Answer {
  const found = findDifferences(tables, now, texts);
  const all = Object.values(found).flat();
  return {
    kind: "differences",
    summary: summarise(found, texts),
    example: exampleOf(found, tables, texts),
    notices,
    list: listDifferences(found, tables, texts).text,
    before: Object.fromEntries(
      [...all, ...differingHeadlines(tables, now, texts)].map(({ key, before }) => [
        key,
        texts.report.whatIf.before(before),
      ]),
    ),
  };
}

function sectionsOf(turn: Turn, opened: Opened, tables: ReportTables): Answer {
  const [published, now] = [opened.sections(turn), htmlOf(turn, tables, opened.texts)];
  const sections = [...published].map(([id, html]): [string, Section] => {
    const other = now.get(id) ?? "";
    return [id, other === html ? null : { now: other, published: html }];
  });
  return { kind: "sections", turn, sections: Object.fromEntries(sections) };
}

function evidenceOf(opened: Opened, tables: ReportTables): Answer {
  const published = opened.evidence();
  const now: Evidence = listEvidence(tables, opened.texts);
  const differing = (part: "values" | "lists"): Entries => {
    const entries = Object.entries(now[part]);
    const gone = [...published[part].keys()].filter((key) => !(key in now[part]));
    return Object.fromEntries([
      ...entries.filter(([key, entry]) => JSON.stringify(entry) !== published[part].get(key)),
      ...gone.map((key) => [key, null] as const),
    ]);
  };
  return { kind: "evidence", values: differing("values"), lists: differing("lists") };
}

async function figureOf(name: string, opened: Opened, tables: ReportTables): Promise<Answer> {
  const { texts } = opened;
  const laidOut = layOut(name, tables, texts);
  if ((JSON.stringify(laidOut?.spec) ?? "") === opened.figure(name)) return { kind: "figure", name };
  if (laidOut === undefined) return { kind: "figure", name, html: "" };
  const made = await chart(laidOut.figure, laidOut.spec, { tables, texts });
  const { spec, narrow } = made;
  return { kind: "figure", name, html: chartFigure(made, tables, texts).text, spec, ...(narrow && { narrow }) };
}
