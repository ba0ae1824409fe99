import { expect, test } from "vitest";
import { sha256 } from "../../pipeline/lib/sha256.js";
import { bytes } from "./scratch.js";

test("sha256 is the one of the standard", () => {
  expect(sha256("abc")).toBe(sha256(bytes("abc")));
  expect(sha256(bytes("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-2, B.1
});
