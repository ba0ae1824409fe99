import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import { wrap } from "../../../pipeline/lib/wrap.js";
import type { Measured, Spread } from "./measure-truth.js";
import { compared, type Outcome } from "./measure-world.js";

const names = compared.map(([name]) => name);
const right = (heading: string) => ({ heading, align: "right" as const });

/** What docs/method.md shows: the worlds with what no policy changes, then the share of right values under each policy. */
export function truthTables(plans: readonly Measured[], anaesthetists: Measured): string {
  const worlds = plans.map(({ plan, outcomes }) => {
    const { contested, missing, wrongUncontested } = outcomeOf(outcomes, "majority");
    const shares = [contested, missing, wrongUncontested].map(({ mean }) => percent(mean));
    const { noValue } = outcomeOf(outcomes, "majority");
    return [plan.name, plan.description, ...shares, percent(noValue.mean - missing.mean)];
  });
  const shares = [...plans, anaesthetists].map(({ plan, outcomes }) => [
    plan === anaesthetists.plan ? `*${plan.name}*` : plan.name,
    ...names.map((name) => formatSpread(outcomeOf(outcomes, name).right)),
  ]);
  const open = ["contested", "missing", "wrong, uncontested", "undecided by `majority`"].map(right);
  return [
    markdownTable(["world", "what holds in it", ...open], worlds),
    markdownTable(["right under", ...names.map((name) => right(`\`${name}\``))], shares),
  ].join("\n\n");
}

/** What `truthLines` gives, once, above them. */
export const legend = `Shares of the cases in percent, each rounded by itself: the mean of all worlds,
and in brackets the lowest and highest. wrong: and contested. unnoticed: wrong,
and no source objects. none: undecided, or no source states a value.`;

/** The same for a terminal of 80 columns, with all shares of each policy. */
export function truthLines({ plan, worlds, outcomes }: Measured): string[] {
  const { contested, missing } = outcomeOf(outcomes, "majority");
  const columns = ["right", "wrong", "unnoticed", "none"];
  return [
    ...wrap(`${plan.name}: ${plan.description}`, 80),
    `  ${plan.cases} cases, ${worlds} worlds; contested ${formatSpread(contested)}, missing ${formatSpread(missing)}`,
    `  ${"".padEnd(22)}${columns.map((column) => column.padStart(14)).join("")}`,
    ...names.map((name) => {
      const { right, wrongContested, wrongUncontested, noValue } = outcomeOf(outcomes, name);
      const cells = [right, wrongContested, wrongUncontested, noValue].map((spread) =>
        formatSpread(spread).padStart(14),
      );
      return `  ${name.padEnd(22)}${cells.join("")}`;
    }),
  ];
}

function outcomeOf(outcomes: Measured["outcomes"], policy: string): Readonly<Record<keyof Outcome, Spread>> {
  return outcomes.get(policy) as Readonly<Record<keyof Outcome, Spread>>;
}

/** The mean, and in brackets the lowest and highest of all worlds where they differ. @example "81 (74–86)" */
function formatSpread({ mean, low, high }: Spread): string {
  return low === high ? percent(mean) : `${percent(mean)} (${low.toFixed(0)}–${high.toFixed(0)})`;
}

function percent(share: number): string {
  return share > 0 && share < 0.5 ? "<1" : share.toFixed(0);
}
