import type { Plan, Study } from "../../../schemas/index.js";
import type { Texts, Words } from "../../text/index.js";

/** What people call a study's plans and what came out of them, in one language, beside the words of their figure. */
export interface PlanNames extends Pick<Words["figures"]["plans"], "named" | "beside"> {
  plan(plan: Plan): string;
  form(name: string): string;
}

export function planNames({ context_table }: Pick<Study, "context_table">, texts: Texts): PlanNames {
  const { named, beside, form } = texts.figures.plans;
  return {
    named,
    beside,
    plan: (plan) => texts.own(plan[`name::${texts.language}`] || plan.name),
    form: (name) => form(texts.own(context_table?.names[name] ?? name)),
  };
}
