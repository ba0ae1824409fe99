import { checkSettings } from "../../../3-triangulate/check-settings.js";
import { ascendingBy, distinct } from "../../../lib/collections.js";
import { InputError } from "../../../lib/errors.js";
import { casesOn, changedSettings, type Settings, type SettledValue, sampleOf } from "../../../schemas/index.js";
import { coders, evidenceGrades, policyNames } from "../../../schemas/vocabulary.js";
import type { Words } from "../../text/words.js";
import type { Held } from "./held.js";

/** A setting as the page's address has it: names and values, of which some may stand several times. */
export type Pairs = readonly (readonly [string, string])[];

/** The names in the address, which are those of the options of the command line with an underscore. */
export const names = {
  policy: "policy",
  day: "as_of",
  leastGrade: "least_grade",
  events: "events",
  coder: "coder",
  kind: "without_kind",
  source: "without_source",
  settle: "settle",
} as const;

interface Read {
  readonly settings: Settings;
  /** What the address asks for and there is not, in words; it is ignored. */
  readonly problems: readonly string[];
}

/** Nothing of a list that the published setting has. */
export const nothing = "none";

/**
 * The setting that an address asks for: that of the page where it says nothing. What is wrong is left out and reported.
 *
 * @example readAddress([["policy", "majority"], ["as_of", "2022-12-31"]], held, words).settings.policy // "majority"
 */
export function readAddress(pairs: Pairs, held: Held, words: Words["report"]["whatIf"]): Read {
  const problems: string[] = [];
  const refuse = (name: string, found: string) =>
    void problems.push(words.wrong(found === "" ? name : `${name}=${found}`, describeExpected(name, held, words)));
  let settings = held.settings;
  const accepted = { without_kinds: new Set<string>(), without_sources: new Set<string>(), settled: new Set<string>() };
  const given = new Map<string, string>();
  // Which cases there are depends on the day.
  const inOrder = pairs.flatMap(splitList).sort(ascendingBy(([name]) => [name === names.day ? 0 : 1]));
  for (const [name, text] of inOrder) {
    const list = listOf(name);
    const before = list === undefined ? given.get(name) : undefined;
    if (before !== undefined) {
      if (before !== text) problems.push(words.wrong(`${name}=${text}`, words.expected.once(name, before)));
      continue;
    }
    const change = list === undefined ? readOne(name, text) : readEntry(list, text, settings, accepted[list]);
    const next = change && { ...settings, ...change };
    if (next === undefined || !isKnown(next, held)) {
      refuse(name, text);
      continue;
    }
    settings = next;
    if (list === undefined) given.set(name, text);
    else accepted[list].add(text);
  }
  return { settings, problems };
}

/** A list may stand behind one name, with commas; and a name may have hyphens, as at the command line. */
function splitList([given, text]: Pairs[number]): Pairs {
  const name = given.replaceAll("-", "_");
  const comma = name === names.settle ? /,(?=[a-z0-9_]+\.[a-z0-9_]+=)/ : /,/;
  const parts = listOf(name) === undefined ? [text] : text.split(comma);
  return parts.map((part) => [name, part.trim()] as const);
}

/** What could stand there instead of what is refused. */
function describeExpected(name: string, { fixed, settings: own }: Held, words: Words["report"]["whatIf"]): string {
  const { oneOf, day, source, settle, name: known } = words.expected;
  const row = fixed.observations.find(({ value }) => value !== "");
  switch (name) {
    case names.policy:
      return oneOf(name, policyNames);
    case names.day:
      return day(own.reference_date);
    case names.leastGrade:
      return oneOf(name, evidenceGrades);
    case names.events:
      return oneOf(name, ["yes", "no"]);
    case names.coder:
      return oneOf(name, fixed.coderDifferences.length === 0 ? [own.coder] : coders);
    case names.kind:
      return oneOf(name, distinct(fixed.sources.map(({ kind }) => kind)));
    case names.source:
      return source(fixed.sources[0]?.source_id ?? "");
    case names.settle:
      return settle(row === undefined ? "" : `${row.case_id}.${row.field}=${row.value}`);
    default:
      return known(Object.values(names));
  }
}

type ListName = "without_kinds" | "without_sources" | "settled";

function listOf(name: string): ListName | undefined {
  if (name === names.kind) return "without_kinds";
  if (name === names.source) return "without_sources";
  return name === names.settle ? "settled" : undefined;
}

function readOne(name: string, text: string): Partial<Settings> | undefined {
  const oneOf = <T extends string>(all: readonly T[]) => all.find((one) => one === text);
  switch (name) {
    case names.policy: {
      const policy = oneOf(policyNames);
      return policy && { policy };
    }
    case names.day:
      return isDay(text) ? { reference_date: text } : undefined;
    case names.leastGrade: {
      const least_grade = oneOf(evidenceGrades);
      return least_grade && { least_grade };
    }
    case names.events:
      return text === "yes" || text === "no" ? { events: text === "yes" } : undefined;
    case names.coder: {
      const coder = oneOf(coders);
      return coder && { coder };
    }
    default:
      return undefined;
  }
}

/** The first entry of a list stands in for the published list, as it does at the command line; the others join it. */
function readEntry(
  list: ListName,
  text: string,
  before: Settings,
  accepted: ReadonlySet<string>,
): Partial<Settings> | undefined {
  const isFirst = accepted.size === 0;
  if (accepted.has(text)) return {};
  if (text === nothing) return { [list]: [] };
  if (list === "settled") {
    const settled = parseSettled(text);
    const known = isFirst ? [] : before.settled;
    const isTwice = known.some((row) => row.case_id === settled?.case_id && row.field === settled.field);
    return settled === undefined || isTwice ? undefined : { settled: [...known, settled] };
  }
  return { [list]: [...(isFirst ? [] : before[list]), text].sort() };
}

function parseSettled(text: string): SettledValue | undefined {
  const [, case_id, field, value] = /^([a-z_][a-z0-9_]*)\.([a-z_][a-z0-9_]*)=(.+)$/.exec(text) ?? [];
  return case_id === undefined || field === undefined || value === undefined ? undefined : { case_id, field, value };
}

/** Whether there is all that the settings name. */
function isKnown(settings: Settings, { fixed, settings: own }: Held): boolean {
  if (settings.coder !== own.coder && fixed.coderDifferences.length === 0) return false;
  const cases = sampleOf(casesOn(fixed.casesGiven, fixed.caseChanges, settings.reference_date));
  try {
    checkSettings(settings, { ...fixed, cases, changed: changedSettings(own, settings), file: "" });
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** A day that exists, as 2023-12-31. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
