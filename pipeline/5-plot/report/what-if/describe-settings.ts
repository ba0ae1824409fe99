import { changedSettings, type SettingName, type Settings } from "../../../schemas/index.js";
import type { Texts } from "../../text/index.js";
import type { Held } from "./held.js";

/** How settings differ from those of the page, a line each. */
export function describeSettings(settings: Settings, held: Held, texts: Texts): string[] {
  return changedSettings(held.settings, settings).map((name) => describeOne(name, settings, held, texts));
}

function describeOne(name: SettingName, settings: Settings, { fixed }: Held, texts: Texts): string {
  const { report, common } = texts;
  const words = report.whatIf;
  const named = (name: string, value: string) => `${name}${common.colon}${value}`;
  const listed = (all: readonly string[]) => (all.length === 0 ? common.none : all.join(", "));
  const titleOf = new Map(fixed.sources.map(({ source_id, title }) => [source_id, title || source_id]));
  const caseOf = new Map(fixed.casesGiven.map(({ case_id, name }) => [case_id, name]));
  switch (name) {
    case "policy":
      return named(words.policy, words.policies[settings.policy]);
    case "reference_date":
      return named(words.day, common.day(settings.reference_date));
    case "least_grade":
      return named(words.leastGrade, report.evidence[settings.least_grade] ?? settings.least_grade);
    case "events":
      return named(words.events, words.eventsCount[settings.events ? "yes" : "no"]);
    case "coder":
      return named(words.coder, words.coders[settings.coder]);
    case "without_kinds":
      return named(words.without, listed(settings.without_kinds.map(texts.kind)));
    case "without_sources":
      return named(words.without, listed(settings.without_sources.map((id) => `“${titleOf.get(id) ?? id}”`)));
    case "settled":
      return named(
        words.settled,
        listed(
          settings.settled.map(({ case_id, field, value }) => {
            const cell = `${caseOf.get(case_id) ?? case_id}, ${texts.field(field)}`;
            return named(cell, texts.label(field, value));
          }),
        ),
      );
  }
}
