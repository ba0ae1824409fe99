export const policyTimeline = {
  axis: "Year",
  cases: "Clusters, by year of creation",
  /** What people call a plan of the study, which the study itself names in English. */
  plan: (_id: string, name: string) => name,
  /** What people call a form of ecosystem of Table 1. */
  form: (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1),
  named: (plan: string, first: string, last: string) =>
    first === "" ? plan : `${plan}, ${last === "" ? `from ${first}` : `${first}–${last}`}`,
  beside: (plan: string) => `in parallel, no year stated: ${plan}`,
  title: (within: number, all: number, plan: string, period: string, before: number) =>
    `${within} of ${all} clusters were created within the years of the ${plan} (${period}), ${before || "none"} before`,
  titleWithout: "No cluster was created within the years of a plan, as far as they are known",
  bar: "years of a plan; below it the forms of ecosystem that it produced, or parallel initiatives",
  dot: "one cluster",
  contested: "sources disagree on its year",
  what: (cases: string, asOf: string) =>
    `National plans, the forms of ecosystem that they produced, and years in which ${cases} were created, ${asOf}.`,
  undated: (names: string) => `Year not known: ${names}.`,
  endless: (plans: string) => `No final year stated: ${plans}.`,
  yearless: (plans: string) => `No year stated: ${plans}.`,
  source: (studies: string) => `Plans and forms: ${studies}, section 3 and Table 1.`,
  description: "Bars over the years, one for each plan; below them a dot for each cluster at its year of creation.",
};
