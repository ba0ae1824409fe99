import type { MultiverseMemory } from "../../../4-aggregate/multiverse/judge-multiverse.js";
import { type Texts, textsFor } from "../../text/index.js";
import { type Evidence, listEvidence } from "../list-evidence.js";
import type { ReportTables } from "../reads.js";
import type { Held } from "./held.js";
import { layOut } from "./lay-out.js";
import { partsByTurn, type Turn } from "./list-sections.js";
import { tablesUnder } from "./tables-under.js";

/** The published page, to compare others with, as far as it has been asked for. */
export interface Opened {
  readonly held: Held;
  readonly texts: Texts;
  readonly tables: ReportTables;
  /** What was judged under the settings that were asked for, which have most combinations of choices in common. */
  readonly memory: MultiverseMemory;
  /** The HTML of sections, by their ids. */
  sections(turn: Turn): ReadonlyMap<string, string>;
  /** The JSON of each entry, by its key. */
  evidence(): { readonly [Part in "values" | "lists"]: ReadonlyMap<string, string> };
  /** The JSON of each figure's spec, by its name; empty where it cannot be drawn. */
  figure(name: string): string;
}

export function openHeld(held: Held): Opened {
  const tables = tablesUnder(held, held.settings).quick(held.published);
  const texts = textsFor(held.language, tables);
  const turns = new Map<Turn, ReadonlyMap<string, string>>();
  const figures = new Map<string, string>();
  let evidence: ReturnType<Opened["evidence"]> | undefined;
  return {
    ...{ held, texts, tables, memory: new Map() },
    sections: (turn) => {
      const known = turns.get(turn) ?? htmlOf(turn, tables, texts);
      turns.set(turn, known);
      return known;
    },
    evidence: () => {
      evidence ??= jsonOf(listEvidence(tables, texts));
      return evidence;
    },
    figure: (name) => {
      const known = figures.get(name) ?? JSON.stringify(layOut(name, tables, texts)?.spec) ?? "";
      figures.set(name, known);
      return known;
    },
  };
}

/** The sections of a turn, by their ids. */
export function htmlOf(turn: Turn, tables: ReportTables, texts: Texts): ReadonlyMap<string, string> {
  return new Map(partsByTurn[turn](tables, texts).map(({ id, content }) => [id, content.text]));
}

function jsonOf({ values, lists }: Evidence) {
  const entries = (of: object) => new Map(Object.entries(of).map(([key, entry]) => [key, JSON.stringify(entry)]));
  return { values: entries(values), lists: entries(lists) };
}
