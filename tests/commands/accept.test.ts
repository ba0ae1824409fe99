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
])("$what keeps its form but for the verdict", ({ text, edited }) => {
  expect(setAccepted(text, claims, accepted)).toBe(edited);
});
