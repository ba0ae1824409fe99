import { distinct } from "../../lib/collections.js";
import { latestDay } from "../../lib/dates.js";
import {
  type ChoiceName,
  type CoderDifference,
  coders,
  type Observation,
  policyNames,
  type Settings,
  type Source,
  type Study,
} from "../../schemas/index.js";

/** One way to choose, and what it puts in the place of the settings. */
export interface Option {
  readonly option: string;
  readonly settings: Partial<Settings>;
}

export interface Choice {
  readonly choice: ChoiceName;
  /** The first is the one that the settings make. */
  readonly options: readonly [Option, ...Option[]];
}

interface Given {
  readonly study: Pick<Study, "tables">;
  readonly observations: readonly Pick<Observation, "source_id">[];
  readonly sources: readonly Pick<Source, "source_id" | "kind">[];
  readonly coderDifferences: readonly CoderDifference[];
}

/**
 * What could have been chosen otherwise: the policy; the least grade of evidence; the day, where a survey took several; the coder,
 * where two differ; and each kind of source left out in turn.
 */
export function listChoices(settings: Settings, { study, observations, sources, coderDifferences }: Given): Choice[] {
  const cited = new Set(observations.map(({ source_id }) => source_id));
  const kinds = distinct(sources.filter(({ source_id }) => cited.has(source_id)).map(({ kind }) => kind));
  const firstDays = study.tables.flatMap(({ observed_from }) => observed_from || []);
  const days = distinct(firstDays.map(latestDay)).filter((day) => day < settings.reference_date);
  const without = (kind: string): Option => ({
    option: kind,
    settings: { without_kinds: distinct([...settings.without_kinds, kind]) },
  });
  return [
    choiceOf("policy", settings.policy, policyNames, (policy) => ({ policy })),
    choiceOf("least_grade", settings.least_grade, ["stated", "event_or_site", "derived"] as const, (least_grade) => ({
      least_grade,
    })),
    choiceOf("reference_date", settings.reference_date, days, (reference_date) => ({ reference_date })),
    choiceOf("coder", settings.coder, coderDifferences.length === 0 ? [] : coders, (coder) => ({ coder })),
    {
      choice: "without_kinds",
      options: [
        { option: "none", settings: {} },
        ...kinds.filter((kind) => !settings.without_kinds.includes(kind)).map(without),
      ],
    },
  ];
}

function choiceOf<T extends string>(
  choice: ChoiceName,
  own: T,
  all: readonly T[],
  settingsOf: (option: T) => Partial<Settings>,
): Choice {
  const others = all.filter((option) => option !== own);
  const made = (option: T): Option => ({ option, settings: settingsOf(option) });
  return { choice, options: [made(own), ...others.map(made)] };
}
