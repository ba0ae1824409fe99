import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../../../pipeline/lib/sha256.js";
import { makeArchive } from "../../../../replication/package/archive/make-archive.js";
import { unpack } from "../../../../replication/package/archive/unpack.js";
import type { PackedFile } from "../../../../replication/package/files/list-files.js";
import { bytes, scratch, text } from "../../../lib/scratch.js";

const files = (...paths: string[]) =>
  new Map(paths.map((path): [string, PackedFile] => [path, { bytes: bytes(`bytes of ${path}`) }]));

describe("an archive", () => {
  test("is the same in whichever order it is filled", () => {
    const archive = makeArchive(files("b", "a/c"));
    expect(archive).toEqual(makeArchive(files("a/c", "b")));
    expect(Object.keys(unzipSync(archive))).toEqual(["a/c", "b"]);
  });

  test("keeps names as they are written", () => {
    const archive = makeArchive(files("Fès/lettre é.txt"));
    expect(text(unzipSync(archive)["Fès/lettre é.txt"] as Uint8Array)).toBe("bytes of Fès/lettre é.txt");
  });

  test("lets programs be run, and says nothing else of who may do what", () => {
    const archive = Buffer.from(
      makeArchive(new Map([["run", { bytes: bytes("#!"), isProgram: true }], ...files("x")])),
    );
    // The central directory: PK\1\2, and 38 bytes on the file's attributes, Unix's in the upper half. APPNOTE.TXT 4.3.12.
    const attributes = (path: string) => archive.readUInt32LE(archive.lastIndexOf(path) - 46 + 38) >>> 16;
    expect([attributes("run"), attributes("x")]).toEqual([0o100755, 0o100644]);
  });
});

test.each([
  { what: "a file with its sum", sums: `${sha256(bytes("1"))}  a\n`, expected: [] },
  { what: "a file with another sum", sums: `${sha256(bytes("2"))}  a\n`, expected: ["a"] },
  { what: "a file without a sum", sums: "", expected: ["a"] },
  { what: "a sum without a file", sums: `${sha256(bytes("1"))}  a\n${sha256(bytes("1"))}  b\n`, expected: ["b"] },
])("$what is told when it is unpacked", async ({ sums, expected }) => {
  const archive = makeArchive(
    new Map([
      ["a", { bytes: bytes("1") }],
      ["SHA256SUMS", { bytes: bytes(sums) }],
    ]),
  );
  expect(await unpack(archive, scratch())).toEqual(expected);
});
