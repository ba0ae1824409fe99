import type { ReportTables } from "./tables.js";

/** Why a value is missing, by `cluster field`: nobody speaks of it, the questionnaire got no answer, or nothing said counts. */
export function whyMissing({ values, sources }: Pick<ReportTables, "values" | "sources">) {
  const primary = new Set(sources.filter(({ tier }) => tier === "primary").map(({ source_id }) => source_id));
  const missing = values.filter(({ status }) => status === "missing");
  const keys = (among: typeof missing) => new Set(among.map(({ cluster_id, field }) => `${cluster_id} ${field}`));
  const silent = keys(missing.filter(({ sources: heard }) => heard === ""));
  const unanswered = keys(missing.filter(({ sources: heard }) => heard.split(";").some((id) => primary.has(id))));
  const has = (set: Set<string>) => (key: string) => set.has(key);
  const rest = keys(
    missing.filter(
      ({ cluster_id, field }) => !silent.has(`${cluster_id} ${field}`) && !unanswered.has(`${cluster_id} ${field}`),
    ),
  );
  return { silent: has(silent), unanswered: has(unanswered), setAside: has(rest) };
}
