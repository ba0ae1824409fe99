import type { SettingName, Settings } from "./settings.js";

/** In the order of the schema; the compiler asks for every one. */
const settingNames = Object.keys({
  ...{
    reference_date: 1,
    policy: 1,
    least_grade: 1,
    events: 1,
    coder: 1,
    without_kinds: 1,
    without_sources: 1,
    settled: 1,
  },
} satisfies Record<SettingName, 1>) as SettingName[];

/** Which statements count, and which of them may decide alone. */
export type Admission = Pick<Settings, "least_grade" | "events" | "without_kinds" | "without_sources">;
export const wholeAdmission: Admission = {
  least_grade: "derived",
  events: true,
  without_kinds: [],
  without_sources: [],
};

/** The settings that differ, in the order of the schema. @example changedSettings(own, { ...own, policy: "majority" }) // ["policy"] */
export function changedSettings(own: Settings, other: Settings): SettingName[] {
  return settingNames.filter((name) => JSON.stringify(own[name]) !== JSON.stringify(other[name]));
}
