import type { Value } from "../../schemas/index.js";
import type { Texts } from "../text/index.js";
import type { LegendItem } from "./legend.js";

/** What a table's marks for missing and contested values mean, each where one is drawn. */
export function statusKeys(shown: readonly Pick<Value, "value" | "status">[], { common }: Texts): LegendItem[] {
  return [
    ...(shown.some(({ value }) => value === "") ? [{ mark: "missing" as const, text: `– ${common.missing}` }] : []),
    ...(shown.some(({ status }) => status === "contested")
      ? [{ mark: "contested" as const, text: common.contested }]
      : []),
  ];
}
