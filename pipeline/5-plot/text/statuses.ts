import type { Value } from "../../schemas/index.js";
import { statuses } from "../../schemas/vocabulary.js";
import type { Sides } from "./sides.js";

type Status = Value["status"];
type Described = Readonly<Record<Status, { readonly name: string; readonly means: string }>>;

/** Those that a value of the study can have. */
export function statusesOf({ primary, documents }: Sides): Status[] {
  const ofOne: readonly Status[] = ["contested", primary ? "primary-only" : "secondary-only", "missing"];
  return statuses.filter((status) => (primary && documents) || ofOne.includes(status));
}

/** What each status is called. */
export function namesOf(all: Described): Readonly<Record<Status, string>> {
  return Object.fromEntries(Object.entries(all).map(([status, { name }]) => [status, name])) as Record<Status, string>;
}

/** What statuses mean, each with its name: for a caption, or for the list of columns of a table. */
export function describeStatuses(all: Described, shown: readonly Status[], colon: string): string[] {
  return shown.map((status) => `${all[status].name}${colon}${all[status].means}`);
}
