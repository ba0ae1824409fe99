import { Option } from "commander";
import { z } from "zod";
import { coders, evidenceGrades, type Parameters, policyNames, type SettledValue } from "../../schemas/index.js";
import { oneOf, unexpected } from "./choices.js";

/** Options that stand in for one of the study's parameters. */
export interface ParameterFlags {
  readonly asOf?: string;
  readonly policy?: Parameters["policy"];
  readonly leastGrade?: Parameters["least_grade"];
  /** False where events are left out; commander has true where nothing is given. */
  readonly events?: boolean;
  readonly coder?: Parameters["coder"];
  readonly withoutKind?: readonly string[];
  readonly withoutSource?: readonly string[];
  readonly settle?: readonly string[];
  readonly mapLine?: string;
  readonly comparedWith?: string;
}

export const mapLine = new Option("--map-line <line=style>", "another style for a line of the map, as border=solid");

/** An option for each setting, for an earlier wave, and for the line of the map. */
export const parameterOptions: readonly Option[] = [
  new Option("--as-of <day>", "another reference date than study.json's, as 2020-12-31").argParser(readDay("--as-of")),
  oneOf("--policy <name>", "another rule for sources that disagree", policyNames),
  oneOf("--least-grade <grade>", "the least direct grade of evidence that may decide alone", evidenceGrades),
  new Option("--no-events", "leave out events and sites as evidence"),
  oneOf("--coder <name>", "whose codes count, where two persons coded statements", coders),
  new Option("--without-kind <kind>", "leave out a kind of source; may be repeated").argParser(collect),
  new Option("--without-source <id>", "leave out a source; may be repeated").argParser(collect),
  new Option("--settle <case.field=value>", "take a value as settled; may be repeated").argParser(collectSettled),
  new Option("--compared-with <day>", "an earlier reference date, since which changes are reported").argParser(
    readDay("--compared-with"),
  ),
  mapLine,
];

/** What the options given put in the place of the study's parameters. */
export function parametersOf(flags: ParameterFlags): Partial<Parameters> {
  const { asOf, policy, leastGrade, events, coder, withoutKind, withoutSource, settle, mapLine, comparedWith } = flags;
  return {
    ...(asOf !== undefined && { reference_date: asOf }),
    ...(policy !== undefined && { policy }),
    ...(leastGrade !== undefined && { least_grade: leastGrade }),
    ...(events === false && { events }),
    ...(coder !== undefined && { coder }),
    ...(withoutKind !== undefined && { without_kinds: [...withoutKind].sort() }),
    ...(withoutSource !== undefined && { without_sources: [...withoutSource].sort() }),
    ...(settle !== undefined && { settled: settle.map(parseSettled) }),
    ...(mapLine !== undefined && { map_line: mapLine }),
    ...(comparedWith !== undefined && { compared_with: comparedWith }),
  };
}

/** The options given that choose how values come about, as a person writes them. @example givenOptions({ events: false }) // ["--no-events"] */
export function givenOptions(flags: ParameterFlags): string[] {
  const options: Record<string, boolean> = {
    "--as-of": flags.asOf !== undefined,
    "--policy": flags.policy !== undefined,
    "--least-grade": flags.leastGrade !== undefined,
    "--no-events": flags.events === false,
    "--coder": flags.coder !== undefined,
    "--without-kind": flags.withoutKind !== undefined,
    "--without-source": flags.withoutSource !== undefined,
    "--settle": flags.settle !== undefined,
    "--compared-with": flags.comparedWith !== undefined,
  };
  return Object.keys(options).filter((name) => options[name]);
}

function readDay(option: string): (word: string) => string {
  return (word) => {
    if (z.iso.date().safeParse(word).success) return word;
    throw unexpected(option, "a date as 2020-12-31", word);
  };
}

/** Each once, however often it is given. */
function collect(word: string, before: readonly string[] = []): readonly string[] {
  return before.includes(word) ? before : [...before, word];
}

function collectSettled(word: string, before?: readonly string[]): readonly string[] {
  const { case_id, field } = parseSettled(word);
  const twice = (before ?? []).map(parseSettled).some((row) => row.case_id === case_id && row.field === field);
  if (twice) throw unexpected("--settle", `one value for ${case_id}.${field}`, word);
  return collect(word, before);
}

function parseSettled(word: string): SettledValue {
  const [, case_id, field, value] = /^([a-z_][a-z0-9_]*)\.([a-z_][a-z0-9_]*)=(.+)$/.exec(word) ?? [];
  if (case_id === undefined || field === undefined || value === undefined)
    throw unexpected("--settle", "case.field=value", word);
  return { case_id, field, value };
}
