import { fieldKey, valueKey } from "../../layout/evidence-keys.js";
import { contestedMarks, type Layer, type LineRow, layer, lines, type TextRow, textMarks } from "../../layout/marks.js";
import { needsWidth, type Page } from "../../layout/page.js";
import { leastWidth, textWidth, wrap } from "../../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../../layout/theme.js";
import type { FieldMoves, Move } from "./list-moves.js";

const [gap, arrowWidth, rowPad, groupGap, headHeight] = [5, 20, 2.5, 4, 12];

interface Columns {
  readonly before: number;
  readonly after: number;
  readonly cases: number;
}

/**
 * From above: the heads, and under each field's name a row for each move, with an arrow between the values and the names of who moved.
 *
 * @param most lines; what comes after is left out and counted in `left`
 */
export function changeRows(
  fields: readonly FieldMoves[],
  page: Page,
  most: number,
): { body: { layers: Layer[]; height: number }; left: number } {
  const at = columnsFor(fields, page);
  const words = page.texts.figures.change.head;
  const texts: TextRow[] = [];
  const arrows: (LineRow & { kind: Move["kind"] })[] = [];
  const shown = fields.flatMap(({ moves }) => moves.flatMap(({ cases }) => cases)).length;
  const heads = [
    { x: 0, y: headHeight / 2, text: words.before },
    { x: at.after, y: headHeight / 2, text: words.after },
    { x: at.cases, y: headHeight / 2, text: words.cases(shown) },
  ];
  let [y, used, left] = [headHeight, 0, 0];
  for (const { field, heading, moves } of fields) {
    const titles = wrap(heading, page.width, size.text, bold);
    for (const [place, move] of moves.entries()) {
      const cells = cellsOf(move, at, page);
      const height = Math.max(...cells.map(({ lines }) => lines.length));
      if (used + height > most) {
        left += move.cases.length;
        continue;
      }
      if (place === 0) {
        y += groupGap;
        heads.push(
          ...titles.map((text, i) => ({ x: 0, y: y + (i + 0.5) * lineHeight.text, text, evidence: fieldKey(field) })),
        );
        [y, used] = [y + titles.length * lineHeight.text, used + titles.length];
      }
      const [only, ...others] = move.cases;
      const evidence = only !== undefined && others.length === 0 ? { evidence: valueKey(only.case_id, field) } : {};
      for (const { x, lines } of cells)
        texts.push(...lines.map((text, i) => ({ x, y: y + (i + 0.5) * lineHeight.text, text, ...evidence })));
      const middle = y + lineHeight.text / 2;
      arrows.push({ x: at.before + gap, x2: at.after - gap, y: middle, y2: middle, kind: move.kind });
      [y, used] = [y + height * lineHeight.text + rowPad, used + height];
    }
  }
  return {
    body: { height: y, layers: [...arrowMarks(arrows), textMarks(heads, { bold: true }), textMarks(texts)] },
    left,
  };
}

function cellsOf({ before, after, cases }: Move, at: Columns, page: Page) {
  const names = page.texts.common.list(cases.map(({ name }) => name));
  return [
    { x: 0, lines: wrap(before, at.before, size.text) },
    { x: at.after, lines: wrap(after, at.cases - gap - at.after, size.text) },
    { x: at.cases, lines: wrap(names, page.width - at.cases, size.text) },
  ];
}

/** Both columns of values as wide as their words, up to a third of the page, and the rest for the names. */
function columnsFor(fields: readonly FieldMoves[], page: Page): Columns {
  const moves = fields.flatMap((field) => field.moves);
  const { head } = page.texts.figures.change;
  const spaceFor = (side: "before" | "after") => {
    const all = moves.map((move) => move[side]);
    const least = Math.max(textWidth(head[side], size.text, bold), ...all.map((text) => leastWidth(text, size.text)));
    const whole = Math.max(least, ...all.map((text) => textWidth(text, size.text)));
    return Math.ceil(Math.max(least, Math.min(whole, page.width * 0.3)));
  };
  const [before, beyond] = [spaceFor("before"), spaceFor("after")];
  const after = before + arrowWidth + 2 * gap;
  const cases = after + beyond + gap;
  const names = moves.flatMap((move) => move.cases.map(({ name }) => leastWidth(name, size.text)));
  needsWidth(page, cases + Math.max(0, ...names, textWidth(head.cases(moves.length), size.text, bold)));
  needsWidth(page, Math.max(0, ...fields.map(({ heading }) => leastWidth(heading, size.text, bold))));
  return { before, after, cases };
}

/** A whole line where a value changed, a broken one where it was corrected, and the mark of disagreement where sources part. */
function arrowMarks(arrows: readonly (LineRow & { kind: Move["kind"] })[]): Layer[] {
  const head = { type: "point", shape: "triangle-right", size: 14, filled: true, opacity: 1, color: colour.ink };
  const place = (field: string) => ({ field, type: "quantitative", scale: null, axis: null });
  const contested = arrows.filter(({ kind }) => kind === "contradicted");
  return [
    lines(
      arrows.filter(({ kind }) => kind !== "corrected"),
      { width: 0.8 },
    ),
    lines(
      arrows.filter(({ kind }) => kind === "corrected"),
      { width: 0.8, dashed: true },
    ),
    layer(arrows, head, { x: place("x2"), y: place("y") }),
    contestedMarks(contested.map(({ x, x2, y }) => ({ x: (x + x2) / 2, y }))),
  ];
}
