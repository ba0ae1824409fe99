import { elsewhere } from "../../schemas/index.js";
import { type BoxRow, boxes, contestedMarks, dots, type Layer, type TextRow, textMarks } from "../layout/marks.js";
import { textWidth, wrap } from "../layout/text-width.js";
import { bold, colour, groupColour, lineHeight, size } from "../layout/theme.js";
import type { Texts } from "../text/index.js";
import { caseLines, caseWidth } from "./labels.js";
import { caseMarks, cityDiameter, type Mark } from "./map-marks.js";
import type { MarkMeaning } from "./mark-meanings.js";
import type { City, CityGroup, Mapped } from "./places.js";

/** A part of the key: its size in points, and its marks from an upper left corner. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  layersAt(x: number, y: number): Layer[];
}

const [markWidth, columnGap] = [11, 6];
const row = lineHeight.text + 1;

/** How to read the map: the circles' sizes, then each mark that is on it. @param label what each fill of a mark means */
export function marksPanel(
  { cities, all, label }: { cities: readonly City[]; all: readonly Mapped[]; label: readonly MarkMeaning[] },
  width: number,
  texts: Texts,
): Panel {
  const words = texts.figures.map;
  const counts = [...new Set(cities.map(({ cases }) => cases.length))].sort((a, b) => a - b);
  const items: { mark: "contested" | Omit<Mark, "x" | "y">; text: string }[] = label
    .filter(({ meaning }) => all.some(({ answer }) => answer === meaning))
    .map(({ meaning, text }) => ({ mark: { answer: meaning, isDirect: true }, text }));
  const placed = cities.flatMap(({ cases }) => cases);
  if (placed.some(({ isDirect }) => !isDirect))
    items.push({ mark: { answer: "no", isDirect: false }, text: words.indirect });
  if (placed.some(({ status }) => status === "contested")) items.push({ mark: "contested", text: words.contested });
  const lines = items.map(({ text }) => wrap(text, width - markWidth, size.text));
  const top = row + cityDiameter(Math.max(1, ...counts)) / 2;
  const listTop = top + cityDiameter(Math.max(1, ...counts)) / 2 + 2;
  const height = listTop + lines.reduce((sum, found) => sum + found.length * lineHeight.text + 1, 0);
  return {
    width,
    height,
    layersAt: (x, y) => {
      const labels: TextRow[] = [];
      const marks: Mark[] = [];
      const contested: { x: number; y: number }[] = [];
      let at = y + listTop;
      for (const [i, { mark }] of items.entries()) {
        const place = { x: x + 4, y: at + lineHeight.text / 2 };
        if (mark === "contested") contested.push(place);
        else marks.push({ ...mark, ...place } as Mark);
        for (const text of lines[i] ?? []) {
          labels.push({ x: x + markWidth, y: at + lineHeight.text / 2, text });
          at += lineHeight.text;
        }
        at += 1;
      }
      let left = x + 1;
      const circles = counts.flatMap((count) => {
        const middle = left + cityDiameter(count) / 2;
        labels.push({ x: middle + cityDiameter(count) / 2 + 3, y: y + top, text: String(count) });
        left = middle + cityDiameter(count) / 2 + 3 + textWidth(String(count), size.text) + 8;
        return dots([{ x: middle, y: y + top, fill: colour.ink, stroke: colour.paper }], cityDiameter(count));
      });
      return [
        heading(x, y, words.inCity),
        ...circles,
        ...caseMarks(marks),
        contestedMarks(contested),
        textMarks(labels),
      ];
    },
  };
}

/** A table of the study's city groups: colour, name, count out of the cases with a place, and share. */
export function groupsPanel(groups: readonly CityGroup[], width: number, texts: Texts): Panel {
  const words = texts.figures.map;
  const shares = groups.map(({ percent }) => texts.common.percent(percent));
  const counts = groups.map(({ count, of }) => words.count(count, of));
  const widest = (words: readonly string[]) => Math.max(0, ...words.map((word) => textWidth(word, size.text)));
  const countsEnd = width - widest(shares) - columnGap;
  const names = groups.map(({ label }) => wrap(label, countsEnd - widest(counts) - columnGap - markWidth, size.text));
  const tops = names.map(
    (_, i) => row + names.slice(0, i).reduce((sum, found) => sum + found.length * lineHeight.text + 1.5, 0),
  );
  const last = names.length - 1;
  return {
    width,
    height: (tops[last] ?? row) + (names[last]?.length ?? 0) * lineHeight.text,
    layersAt: (x, y) => {
      const middle = (i: number) => y + (tops[i] ?? 0) + lineHeight.text / 2;
      const swatches = groups.map(({ id }, i): BoxRow => {
        return {
          group: id,
          x,
          x2: x + 8,
          y: middle(i) - 3.2,
          y2: middle(i) + 3.2,
          // No ground is drawn for what is in no group.
          fill: id === elsewhere.code ? colour.paper : groupColour(i),
          stroke: colour.line,
        };
      });
      const right = (words: readonly string[], end: number) =>
        textMarks(
          words.map((text, i) => ({ x: x + end, y: middle(i), text })),
          { align: "right" },
        );
      return [
        heading(x, y, words.inGroup),
        boxes(swatches),
        textMarks(
          names.flatMap((found, i) =>
            found.map((text, k) => ({ x: x + markWidth, y: middle(i) + k * lineHeight.text, text })),
          ),
        ),
        right(counts, countsEnd),
        right(shares, width),
      ];
    },
  };
}

/** The cases that no place is known for, as they would stand on the map. */
export function unplacedPanel(unplaced: readonly Mapped[], of: number, width: number, texts: Texts): Panel {
  const title = texts.figures.map.noPlace(unplaced.length, of);
  return {
    width: Math.max(width, textWidth(title, size.text, bold), ...unplaced.map(caseWidth)),
    height: row + unplaced.length * lineHeight.text,
    layersAt: (x, y) => [
      heading(x, y, title),
      ...caseLines(
        unplaced.map((studyCase, i) => ({
          case: studyCase,
          x,
          y: y + row + (i + 0.5) * lineHeight.text,
        })),
      ),
    ],
  };
}

function heading(x: number, y: number, text: string): Layer {
  return textMarks([{ x, y: y + lineHeight.text / 2, text }], { bold: true });
}
