import { blocksOf, type Field, fieldsOfBlock, idWithRole } from "../../../schemas/index.js";
import { caseKey, valueKey } from "../../layout/evidence-keys.js";
import { lookUp, sampleOf } from "../../look-up.js";
import type { Texts } from "../../text/index.js";
import { type Cell, dataTable } from "../data-table.js";
import { evidenceButton } from "../evidence-button.js";
import { type Html, html } from "../html.js";
import type { ReportTables } from "../reads.js";
import type { Section } from "../section.js";
import { valueCell } from "../value-cell.js";

/** The fields of the table of characteristics: all but words, numbers and the fields of blocks. */
export function structureFields(codebook: readonly Field[]): Field[] {
  return codebook.filter(({ block, type }) => block === "" && type !== "text" && type !== "number");
}

export function blockTableId(block: string): string {
  return `block-${block}`;
}

/** The matrices as tables that keys and screen readers can walk: every cell shows its witnesses. One without fields is left out. */
export function cases(tables: ReportTables, texts: Texts): Section[] {
  const { report } = texts;
  const structure = structureFields(tables.codebook);
  const matrices = [
    ...(structure.length === 0 ? [] : [matrix("structure", report.cases.structure, structure, tables, texts)]),
    ...blocksOf(tables.codebook).map((block) => {
      const fields = fieldsOfBlock(tables.codebook, block);
      return matrix(blockTableId(block), report.cases.block(texts.item(block)), fields, tables, texts);
    }),
  ];
  if (matrices.length === 0) return [];
  const content = html`${matrices.map((table, i) => (i === 0 ? table : html`\n${table}`))}`;
  return [{ id: "cases", heading: report.cases.heading, content }];
}

function matrix(id: string, caption: string, fields: readonly Field[], tables: ReportTables, texts: Texts): Html {
  const { common } = texts;
  const at = lookUp(tables.values);
  return dataTable({
    id,
    caption,
    heads: [common.case, ...fields.map(({ field }) => texts.field(field))],
    rows: sampleOf(tables.cases).map(({ case_id, name }) => [
      evidenceButton(caseKey(case_id), name),
      ...fields.map(({ field, role }): Cell => {
        const { value, status } = at(case_id, field);
        if (role === "region" && status === "missing") return regionOfCity({ case_id, field }, tables, texts);
        const cell = valueCell({ case_id, field, value, status }, texts);
        if (status !== "contested") return cell;
        return { ...cell, shown: html`${cell.shown} <span class="contested">${common.contested}</span>` };
      }),
    ]),
  });
}

/** The region that no source states but that the documented city lies in, as the shares count it; else it is missing. */
function regionOfCity(
  { case_id, field }: { case_id: string; field: string },
  { places, codebook }: ReportTables,
  texts: Texts,
): Cell {
  const place = places.find((found) => found.case_id === case_id);
  if (place === undefined || place.iso_3166_2 === "")
    return valueCell({ case_id, field, value: "", status: "missing" }, texts);
  const region = texts.label(field, place.iso_3166_2);
  const placeField = idWithRole(codebook, "place");
  const how = texts.report.cases.fromPlace(texts.field(placeField));
  const shown = html`${evidenceButton(valueKey(case_id, placeField), region)} <span class="by">${how}</span>`;
  return { shown, by: region };
}
