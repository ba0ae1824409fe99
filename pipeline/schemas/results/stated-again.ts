import type { Change } from "./changes.js";

/** The ids of the cases known before of which something has been stated since, and of those of which nothing has. */
export function statedAgain(changes: readonly Change[]): {
  readonly stated: readonly string[];
  readonly silent: readonly string[];
} {
  const known = [...new Set(changes.flatMap(({ case_id, before }) => (before === "" ? [] : [case_id])))];
  const again = new Set(
    changes.flatMap(({ case_id, change }) =>
      change === "not_stated_again" || change === "no_longer_known" ? [] : [case_id],
    ),
  );
  return { stated: known.filter((id) => again.has(id)), silent: known.filter((id) => !again.has(id)) };
}
