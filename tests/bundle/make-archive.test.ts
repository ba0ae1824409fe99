import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { PackedFile } from "../../bundle/list-files.js";
import { makeArchive } from "../../bundle/make-archive.js";
import { unpack } from "../../bundle/unpack.js";
import { sha256 } from "../../pipeline/lib/disk.js";
import { bytes, scratch, text } from "../lib/scratch.js";

const files = (...paths: string[]) =>
  new Map(paths.map((path): [string, PackedFile] => [path, { bytes: bytes(`bytes of ${path}`) }]));

describe("an archive", () => {
  test("is the same in whichever order it is filled", async () => {
    const archive = await makeArchive(files("b", "a/c"));
    expect(archive).toEqual(await makeArchive(files("a/c", "b")));
    expect(Object.keys(unzipSync(archive))).toEqual(["a/c", "b"]);
  });

  test("is what it would be if it were made in one go", async () => {
    const options = { mtime: new Date(1980, 0, 1), level: 9, os: 3, attrs: (0o100644 << 16) >>> 0 } as const;
    const names = ["a/b", "lettre é", "z"];
    const whole = zipSync(Object.fromEntries(names.map((name) => [name, bytes(`bytes of ${name}`)])), options);
    expect(Buffer.from(whole).equals(await makeArchive(files(...names)))).toBe(true);
  });

  test("keeps names as they are written", async () => {
    const archive = await makeArchive(files("Fès/lettre é.txt"));
    expect(text(unzipSync(archive)["Fès/lettre é.txt"] as Uint8Array)).toBe("bytes of Fès/lettre é.txt");
  });

  test("lets programs be run, and says nothing else of who may do what", async () => {
    const archive = Buffer.from(
      await makeArchive(new Map([["run", { bytes: bytes("#!"), isProgram: true }], ...files("x")])),
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
  const archive = await makeArchive(
    new Map([
      ["a", { bytes: bytes("1") }],
      ["SHA256SUMS", { bytes: bytes(sums) }],
    ]),
  );
  expect(await unpack(archive, scratch())).toEqual(expected);
});
