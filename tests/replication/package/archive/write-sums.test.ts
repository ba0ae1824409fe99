import { expect, test } from "vitest";
import { writeSums } from "../../../../replication/package/archive/write-sums.js";
import { bytes } from "../../../lib/scratch.js";

const named = (...paths: string[]) => new Map(paths.map((path) => [path, { bytes: bytes("") }]));
// Of no bytes: FIPS 180-4, and what sha256sum says of /dev/null.
const ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

test("every file has a line, by name, as sha256sum takes it", () => {
  expect(writeSums(named("b", "Fès/a é"))).toBe(`${ofNothing}  Fès/a é\n${ofNothing}  b\n`);
});

test.each(["a\nb", "a\u0007", "a\u007f", "a\u0085", "a\\b"])("%j is refused, as a line cannot hold it", (path) => {
  expect(() => writeSums(named("fine", path))).toThrow(/expected a name without control characters and backslashes/);
});
