import { changedSettings, type SettingName, type Settings } from "../../../schemas/index.js";
import { names, nothing, type Pairs } from "./read-address.js";

/** What an address has to say so that it opens these settings: nothing of what is as published. */
export function listPairs(settings: Settings, own: Settings): Pairs {
  return changedSettings(own, settings).flatMap((name) => pairsOf(name, settings));
}

function pairsOf(name: SettingName, settings: Settings): Pairs {
  switch (name) {
    case "policy":
      return [[names.policy, settings.policy]];
    case "reference_date":
      return [[names.day, settings.reference_date]];
    case "least_grade":
      return [[names.leastGrade, settings.least_grade]];
    case "events":
      return [[names.events, settings.events ? "yes" : "no"]];
    case "coder":
      return [[names.coder, settings.coder]];
    case "without_kinds":
      return listed(names.kind, settings.without_kinds);
    case "without_sources":
      return listed(names.source, settings.without_sources);
    case "settled":
      return listed(
        names.settle,
        settings.settled.map(({ case_id, field, value }) => `${case_id}.${field}=${value}`),
      );
  }
}

function listed(name: string, all: readonly string[]): Pairs {
  return all.length === 0 ? [[name, nothing]] : all.map((one) => [name, one]);
}
