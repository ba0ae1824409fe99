import { expect, test } from "vitest";
import { setAccepted } from "../../pipeline/commands/accept.js";

const claims = [{ id: "a" }, { id: "b" }];
const accepted = [{ id: "b", verdict: "reproduced" as const }];

test.each([
  {
    what: "an indented file",
    text: '[\n    { "id": "a" },\n    {\n        "id": "b",\n        "measure": null,\n        "note": "Made up."\n    }\n]\n',
    edited:
      '[\n    { "id": "a" },\n    {\n        "id": "b",\n        "measure": null,\n        "accepted": "reproduced",\n        "note": "Made up."\n    }\n]\n',
  },
  {
    what: "another verdict",
    text: '[{"id":"a"},\n {"accepted":"contradicted", "id":"b"}]',
    edited: '[{"id":"a"},\n {"accepted":"reproduced", "id":"b"}]',
  },
  {
    what: "lines that end in CRLF",
    text: '[\r\n\t{ "id": "a" },\r\n\t{\r\n\t\t"id": "b",\r\n\t\t"measure": null\r\n\t}\r\n]',
    edited:
      '[\r\n\t{ "id": "a" },\r\n\t{\r\n\t\t"id": "b",\r\n\t\t"measure": null,\r\n\t\t"accepted": "reproduced"\r\n\t}\r\n]',
  },
  {
    what: "a measure on one line",
    text: '[{ "id": "a" },\n  {\n    "id": "b",\n    "measure": { "kind": "cases", "where": [{ "field": "size", "in": ["small"] }], "among": [] },\n    "note": "Made up." }\n]\n',
    edited:
      '[{ "id": "a" },\n  {\n    "id": "b",\n    "measure": { "kind": "cases", "where": [{ "field": "size", "in": ["small"] }], "among": [] },\n    "accepted": "reproduced",\n    "note": "Made up." }\n]\n',
  },
  {
    what: "a claim on one line",
    text: '[{"id":"a"}, {"id":"b","measure":{"kind":"cases"} , "note":"Made up."}]',
    edited: '[{"id":"a"}, {"id":"b","measure":{"kind":"cases"},"accepted":"reproduced" , "note":"Made up."}]',
  },
])("$what keeps its form but for the verdict", ({ text, edited }) => {
  expect(setAccepted(text, claims, accepted)).toBe(edited);
});

test("several verdicts are written at once", () => {
  const both = [{ id: "a", verdict: "restated" as const }, ...accepted];
  expect(setAccepted('[{ "id": "a", "measure": null }, { "id": "b", "accepted" : "impossible" }]', claims, both)).toBe(
    '[{ "id": "a", "measure": null, "accepted": "restated" }, { "id": "b", "accepted" : "reproduced" }]',
  );
});
