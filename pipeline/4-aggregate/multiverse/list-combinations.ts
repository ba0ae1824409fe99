import type { Settings } from "../../schemas/index.js";
import type { Choice, Option } from "./list-choices.js";

/** One option of each choice, in the order of the choices. */
export interface Combination {
  readonly options: readonly Option[];
  readonly settings: Settings;
}

/** Every combination, that of the settings first. */
export function listCombinations(settings: Settings, choices: readonly Choice[]): Combination[] {
  const lists = choices.reduce<Option[][]>(
    (before, { options }) => before.flatMap((made) => options.map((option) => [...made, option])),
    [[]],
  );
  return lists.map((options) => ({
    options,
    settings: Object.assign({}, settings, ...options.map((option) => option.settings)) as Settings,
  }));
}
