import type { Plan } from "../../../schemas/index.js";
import { type BoxRow, boxes, type Layer, type LineRow, lines, type TextRow, textMarks } from "../../layout/marks.js";
import { textWidth, wrap } from "../../layout/text-width.js";
import { colour, lineHeight, sequential, size } from "../../layout/theme.js";
import type { PlanNames } from "./plan-names.js";
import type { PlanRow } from "./plan-rows.js";
import type { YearSpace } from "./plan-years.js";

interface Space extends Pick<YearSpace, "isOver" | "nameWidth" | "left" | "width" | "x"> {
  readonly names: PlanNames;
}

const [barHeight, indent] = [7, 8];

/** A bar for each plan over its years, from 0 downwards, and tied to it what came out of it. */
export function planBars(plans: readonly PlanRow[], space: Space): { layers: Layer[]; height: number } {
  const [bars, blanks, words, ties]: [BoxRow[], BoxRow[], TextRow[], LineRow[]] = [[], [], [], []];
  const tails: LineRow[] = [];
  let y = 3;
  for (const row of plans) {
    const { plan } = row;
    const name = wrap(headingOf(plan, space.names), space.nameWidth, size.text);
    words.push(...stacked(name, 0, y));
    const nameHeight = name.length * lineHeight.text;
    if (space.isOver) {
      const widest = Math.max(...name.map((part) => textWidth(part, size.text)));
      blanks.push({ x: 0, x2: widest + 1, y, y2: y + nameHeight, fill: colour.paper, stroke: colour.paper });
      y += nameHeight;
    }
    const from = plan.first_year === "" ? space.left : space.x(plan.first_year);
    const foot = y + 1 + barHeight;
    if (plan.first_year !== "") {
      const to = space.x(plan.last_year || plan.first_year, 1);
      bars.push({
        x: from,
        x2: to,
        y: y + 1,
        y2: foot,
        fill: sequential(1),
        stroke: colour.filled,
        plan: plan.plan_id,
      });
      // No last year is stated: the plan goes on, nobody says how long.
      const [middle, year] = [y + 1 + barHeight / 2, space.x(plan.first_year, 1) - from];
      if (plan.last_year === "") tails.push({ x: to, x2: Math.min(space.width, to + 2 * year), y: middle, y2: middle });
    }
    let below = foot + 2;
    for (const { line, color, cameOutOfIt } of hangingOf(row, space.names)) {
      const wrapped = wrap(line, space.width - space.left - indent, size.text);
      const widest = Math.max(...wrapped.map((part) => textWidth(part, size.text)));
      // Towards the last year words move to the left, until they have room.
      const start = Math.min(from + indent, space.width - widest);
      const middle = below + lineHeight.text / 2;
      if (cameOutOfIt && start === from + indent)
        ties.push(
          { x: from + 2, x2: from + 2, y: foot, y2: middle },
          { x: from + 2, x2: start - 2, y: middle, y2: middle },
        );
      words.push(...stacked(wrapped, start, below, color));
      // The lines of the years do not cross words.
      const top = below;
      below += wrapped.length * lineHeight.text;
      blanks.push({ x: start - 1, x2: start + widest, y: top, y2: below, fill: colour.paper, stroke: colour.paper });
    }
    y = Math.max(space.isOver ? 0 : y + nameHeight, below) + 4;
  }
  const links = [lines(ties, { color: colour.quiet }), lines(tails, { color: colour.filled, width: 1, dashed: true })];
  return { layers: [boxes(blanks), boxes(bars), ...links, textMarks(words)], height: y };
}

/** What hangs on a plan, in words: first the forms of ecosystem, then the plans beside it. */
export function hangingOf({ forms, beside }: PlanRow, names: PlanNames) {
  return [
    ...forms.map((form) => ({ line: names.form(form), color: colour.ink as string, cameOutOfIt: true })),
    ...beside.map((plan) => ({
      line: names.beside(names.plan(plan)),
      color: colour.quiet as string,
      cameOutOfIt: false,
    })),
  ];
}

/** A plan's name with its years, as far as they are stated. */
export function headingOf(plan: Plan, names: PlanNames): string {
  return names.named(names.plan(plan), plan.first_year, plan.last_year);
}

function stacked(text: readonly string[], x: number, top: number, color: string = colour.ink): TextRow[] {
  return text.map((line, i) => ({ x, y: top + (i + 0.5) * lineHeight.text, text: line, color }));
}
