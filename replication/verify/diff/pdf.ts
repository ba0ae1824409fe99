import { inflateSync } from "node:zlib";
import { byPlaces, type Path, type Tree } from "./by-places.js";

/** Pages, fonts and what else a PDF numbers, object by object; what is drawn is unpacked, and told line by line. */
export const pdf = byPlaces((files) => files.map(objectsOf), place);

// Source: ISO 32000-1, 7.3.8 and 7.3.10.
function objectsOf(bytes: Uint8Array): Tree {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = [...text.matchAll(/\b(\d+) \d+ obj\b(.*?)\bendobj\b/gs)];
  return Object.fromEntries(
    objects.map(([, number = "", body = ""]) => {
      const [dictionary = "", stream] = body.split(/\bstream\r?\n/);
      return [number, stream === undefined ? { dictionary } : { dictionary, stream: unpack(stream) }];
    }),
  );
}

function unpack(stream: string): string[] {
  const bytes = Buffer.from(stream, "latin1");
  try {
    return inflateSync(bytes).toString("latin1").split("\n");
  } catch {
    return [stream];
  }
}

function place([number, part, line]: Path): string {
  const words = [`object ${number}`, ...(part === undefined ? [] : [part])].join(", ");
  return line === undefined ? words : `${words} line ${Number(line) + 1}`;
}
