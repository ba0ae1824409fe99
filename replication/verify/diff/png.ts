import { createCanvas, loadImage } from "canvas";
import type { Differ } from "./difference.js";

/** Pictures, by size and then pixel by pixel. */
export const png: Differ = async (before, after) => {
  const [expected, found] = await Promise.all([pixelsOf(before), pixelsOf(after)]);
  if (expected.size !== found.size) return [{ where: "size", expected: expected.size, found: found.size }];
  const others = [...expected.pixels.keys()].filter((index) => expected.pixels[index] !== found.pixels[index]);
  const [first] = others;
  if (first === undefined) return [];
  const across = others.map((index) => index % expected.width);
  const down = others.map((index) => Math.floor(index / expected.width));
  const count = `${others.length} ${others.length === 1 ? "pixel" : "pixels"} of ${expected.pixels.length}`;
  const where = `${count}, from ${least(across)},${least(down)} to ${most(across)},${most(down)}; the first`;
  return [{ where, expected: colour(expected.pixels[first]), found: colour(found.pixels[first]) }];
};

async function pixelsOf(bytes: Uint8Array): Promise<{ width: number; size: string; pixels: Uint32Array }> {
  const image = await loadImage(bytes);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, size: `${width} × ${height} pixels`, pixels: new Uint32Array(data.buffer) };
}

/** The bytes of a pixel lie red first. */
function colour(pixel = 0): string {
  return `#${Buffer.from(Uint32Array.of(pixel).buffer).toString("hex")}`;
}

// Spread into Math.min, millions of pixels would overflow the stack.
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}
