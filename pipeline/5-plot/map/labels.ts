import { boxes, contestedMarks, type Layer, lines, textMarks } from "../layout/marks.js";
import { textWidth } from "../layout/text-width.js";
import { bold, colour, lineHeight, size } from "../layout/theme.js";
import { type Block, type Frame, layoutLabels, type PlacedBlock } from "./label-layout.js";
import { caseMarks, cityDiameter, cityMarks, markWidth } from "./map-marks.js";
import type { City, Mapped } from "./places.js";
import type { Projection } from "./projection.js";

/** In points, from the edge of the city's circle: beside its own city, a name needs no line, and a stub would look like a mark. */
const shortestLeader = 4;
const [categoryGap, contestedGap] = [4, 3.5];

/** Each city's circle, and beside it the city's name with its cases below it. */
export function cityLabels(cities: readonly City[], projection: Projection, frame: Frame): Layer[] {
  const byName = new Map(cities.map((city) => [city.name, city]));
  const labels = layoutLabels(
    cities.map((city) => blockFor(city, projection)),
    frame,
  );
  const plates = labels.filter((box) => frame.covered(box) > 0);
  const leaders = labels.filter(
    ({ leader, anchor, radius }) => Math.hypot(leader.x - anchor.x, leader.y - anchor.y) >= shortestLeader + radius,
  );
  return [
    lines(
      leaders.map(({ id, leader, anchor }) => ({ city: id, x: leader.x, y: leader.y, x2: anchor.x, y2: anchor.y })),
      { color: colour.quiet },
    ),
    boxes(plates.flatMap(platesOf), { opacity: 0.6 }),
    ...cityMarks(labels.map(({ id, anchor }) => ({ ...anchor, city: byName.get(id) as City }))),
    textMarks(
      labels.map(({ id, x, y }) => ({ city: id, x, y: y + lineHeight.text / 2, text: id })),
      { bold: true },
    ),
    ...caseLines(
      labels.flatMap(({ id, x, y }) =>
        (byName.get(id)?.cases ?? []).map((studyCase, i) => ({
          ...{ case: studyCase, city: id },
          x,
          y: y + (i + 1.5) * lineHeight.text,
        })),
      ),
    ),
  ];
}

/** A case on a line: its mark, its name, its category, and whether the sources disagree on its city. */
export function caseLines(lines: readonly { case: Mapped; city?: string; x: number; y: number }[]): Layer[] {
  const rows = lines.map(({ case: studyCase, x, y, ...of }) => ({ studyCase, x, y, of }));
  const contested = rows.filter(({ studyCase }) => studyCase.status === "contested");
  return [
    ...caseMarks(
      rows.map(({ studyCase: { key, name, answer, isDirect, evidence }, x, y, of }) => ({
        ...{ evidence: key, case: name, answer, isDirect, grade: evidence, ...of },
        x: x + 3.2,
        y: y + 0.3,
      })),
    ),
    textMarks(
      rows.map(({ studyCase, x, y, of }) => {
        return { x: x + markWidth, y, text: studyCase.name, evidence: studyCase.key, ...of };
      }),
    ),
    textMarks(
      rows
        .filter(({ studyCase }) => studyCase.category !== "")
        .map(({ studyCase, x, y, of }) => {
          return { x: x + categoryAt(studyCase), y, text: studyCase.category, color: colour.quiet, ...of };
        }),
    ),
    contestedMarks(
      contested.map(({ studyCase, x, y, of }) => {
        const end = x + caseWidth(studyCase) - contestedGap;
        return { evidence: studyCase.key, case: studyCase.name, x: end, y, ...of };
      }),
    ),
  ];
}

export function caseWidth(studyCase: Mapped): number {
  const category = studyCase.category === "" ? -categoryGap : textWidth(studyCase.category, size.text);
  return categoryAt(studyCase) + category + (studyCase.status === "contested" ? 2 * contestedGap : 0);
}

function categoryAt({ name }: Mapped): number {
  return markWidth + textWidth(name, size.text) + categoryGap;
}

function blockFor({ name, cases, longitude, latitude }: City, { place }: Projection): Block {
  const [x, y] = place(longitude, latitude);
  const lineWidths = [textWidth(name, size.text, bold), ...cases.map(caseWidth)];
  const height = lineWidths.length * lineHeight.text;
  const radius = cityDiameter(cases.length) / 2;
  return { id: name, anchor: { x, y }, radius, width: Math.max(...lineWidths), height, lineWidths };
}

/** Paper behind the words of a label that lies on land, so that no border runs through them. */
function platesOf({ id, x, y, lineWidths }: PlacedBlock) {
  const paint = { fill: colour.paper, stroke: "transparent" };
  return lineWidths.map((width, line) => {
    const top = y + line * lineHeight.text;
    return { city: id, x: x - 1, y: top, x2: x + width + 1, y2: top + lineHeight.text, ...paint };
  });
}
