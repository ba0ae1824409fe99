import { blocksOf, cellOf, type Field, fieldsOfBlock, meaningOf } from "../../../schemas/index.js";
import { sampleOf } from "../../look-up.js";
import { type Html, html } from "../html.js";
import { valueCell } from "../value-cell.js";
import type { ProfileGiven } from "./profile-given.js";

/** Each block of yes/no fields: the answer of this case, and how many of the others have it. */
export function besideOthers(case_id: string, given: ProfileGiven): Html {
  const { tables, texts } = given;
  const words = texts.report.profile;
  return html`${blocksOf(tables.codebook).map((block) => {
    const rows = fieldsOfBlock(tables.codebook, block).map((field) => row(case_id, field, given));
    return html`<h4>${words.block(texts.item(block))}</h4>
<table class="beside-others"><tbody>${rows}</tbody></table>
`;
  })}`;
}

function row(case_id: string, field: Field, { tables, texts, valueAt }: ProfileGiven): Html {
  const words = texts.report.profile;
  const meaning = (id: string) => {
    const value = valueAt.get(cellOf({ case_id: id, field: field.field }))?.value ?? "";
    return value === "" ? "" : meaningOf(field, value);
  };
  const others = sampleOf(tables.cases).filter((other) => other.case_id !== case_id);
  const answered = others.filter((other) => meaning(other.case_id) !== "");
  const yes = answered.filter((other) => meaning(other.case_id) === "yes").length;
  const own = valueAt.get(cellOf({ case_id, field: field.field }));
  const none = { case_id, field: field.field, value: "", status: "missing" } as const;
  const value = valueCell(own ?? none, texts).shown;
  const mark = own?.status === "contested" ? html` <span class="contested">${texts.common.contested}</span>` : "";
  return html`<tr><th scope="row">${texts.field(field.field)}</th><td class="${meaning(case_id) || "open"}">${value}${mark}</td><td class="number">${answered.length === 0 ? "" : words.have(yes, answered.length)}</td></tr>
`;
}
