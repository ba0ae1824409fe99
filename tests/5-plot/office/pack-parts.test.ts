import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { packParts, relations } from "../../../pipeline/5-plot/office/pack-parts.js";
import { xmlText } from "../../../pipeline/5-plot/office/xml-text.js";

const parts = [{ path: "a/b.xml", xml: "<b>é</b>", type: "application/x-b" }];
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Africa/Casablanca"])(
  "in %s an archive has the bytes that it has elsewhere",
  (name) => {
    process.env.TZ = "Europe/Paris";
    const elsewhere = packParts(parts);
    process.env.TZ = name;
    expect(Buffer.compare(packParts(parts), elsewhere)).toBe(0);
  },
);

test("an archive lists its parts by their types, and its entries are of 1 January 1980", () => {
  const bytes = Buffer.from(packParts(parts));
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(["[Content_Types].xml", "a/b.xml"]);
  expect(strFromU8(files["[Content_Types].xml"] as Uint8Array)).toContain(
    '<Override PartName="/a/b.xml" ContentType="application/x-b"/>',
  );
  expect(strFromU8(files["a/b.xml"] as Uint8Array)).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<b>é</b>\n',
  );
  // PKWARE APPNOTE, 4.4.6: two bytes of time, two of day: year since 1980, month, day.
  expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, (0 << 9) | (1 << 5) | 1]);
});

test("what leads outside says so", () => {
  expect(relations([{ id: "rId1", kind: "hyperlink", target: "https://example.org", isOutside: true }])).toContain(
    'Target="https://example.org" TargetMode="External"/>',
  );
});

test.each([
  { what: "markup", text: `<a b="1">&`, xml: "&lt;a b=&quot;1&quot;&gt;&amp;" },
  { what: "what XML cannot hold", text: "a\u0000b\u001bc\ud800d\ufffee", xml: "a b c d e" },
  { what: "a turn of direction", text: "a\u202eb", xml: "a b" },
  { what: "what Office takes for a letter", text: "_x0041_", xml: "_x005F_x0041_" },
  { what: "a letter beyond the first plane", text: "𝄞 é", xml: "𝄞 é" },
])("$what is text in XML", ({ text, xml }) => {
  expect(xmlText(text)).toBe(xml);
});
