import { expect, test } from "vitest";
import { codeColour, colour, contrast, inkOn, luminance, sequential, toRgb } from "../../pipeline/5-plot/theme.js";

// Machado, Oliveira & Fernandes (2009), IEEE TVCG 15, table 1: severity 1.0, on linear RGB.
const kinds = {
  "normal sight": [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};
const families = {
  ownership: ["private", "mixed", "public"].map((code) => codeColour[code] ?? ""),
  labelling: ["yes", "in_process", "no"].map((code) => codeColour[code] ?? ""),
  "lever cells and their mark": [colour.filled, colour.paper, colour.contested],
};

const cases = Object.entries(kinds).flatMap(([kind, matrix]) =>
  Object.entries(families).map(([family, colours]) => ({ kind, matrix, family, colours })),
);
test.each(cases)("with $kind the colours of $family stay apart", ({ matrix, colours }) => {
  const seen = colours.map((hex) => toLab(hex, matrix));
  const distances = seen.flatMap((a, i) =>
    seen.slice(i + 1).map((b) => Math.hypot(...a.map((v, k) => v - (b[k] ?? 0)))),
  );
  expect(Math.min(...distances)).toBeGreaterThan(25);
});

test.each(Object.entries(families))(
  "the colours of %s differ in lightness, so a grey copy can be read",
  (_, colours) => {
    const sorted = colours.map(luminance).sort((a, b) => a - b);
    for (const [i, light] of sorted.slice(1).entries())
      expect((light + 0.05) / ((sorted[i] ?? 0) + 0.05)).toBeGreaterThan(1.15);
  },
);

test.each([...Object.values(codeColour), colour.filled, colour.plain, sequential(0), sequential(0.5), sequential(1)])(
  "words on %s have the contrast that WCAG AA asks for",
  (fill) => expect(contrast(fill, inkOn(fill))).toBeGreaterThan(4.5),
);

test("contrast of black on white is 21", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21));

/** CIE L*a*b* (D65) of a colour as someone with this sight sees it. */
function toLab(hex: string, matrix: readonly number[]): number[] {
  const linear = toRgb(hex).map((value) =>
    value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  const times = (m: readonly number[], v: readonly number[]) =>
    [0, 3, 6].map((row) => v.reduce((sum, value, i) => sum + value * (m[row + i] ?? 0), 0));
  const seen = times(matrix, linear).map((value) => Math.min(1, Math.max(0, value)));
  const xyz = times([0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505], seen);
  const [x = 0, y = 0, z = 0] = [(xyz[0] ?? 0) / 0.95047, xyz[1] ?? 0, (xyz[2] ?? 0) / 1.08883].map((t) =>
    t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116,
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
