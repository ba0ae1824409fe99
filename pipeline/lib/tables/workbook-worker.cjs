// Reads a workbook in a thread of its own, as the package that reads it answers later while every other reader of the project answers at
// once: the main thread sleeps until the answer is there (read-workbook.ts).
const { workerData } = require("node:worker_threads");
const { unzipSync, strFromU8 } = require("fflate");
const { default: readSheets } = require("read-excel-file/universal");

const { bytes, port, signal, largest } = workerData;

answer()
  .catch((error) => ({ fault: "unreadable", why: String(error?.message || error) }))
  .then((message) => {
    port.postMessage(message);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });

async function answer() {
  // Sizes come first: a small archive can hold more than the memory does.
  const sizes = new Map();
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      sizes.set(name, originalSize);
      return false;
    },
  });
  if (!sizes.has("xl/workbook.xml")) return { fault: "no workbook", names: [...sizes.keys()].slice(0, 3) };
  const size = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  if (size > largest) return { fault: "too large", size };
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(workbook|styles|_rels|worksheets).*(xml|rels)$/.test(name),
  });
  const text = (name) => (parts[name] === undefined ? "" : strFromU8(parts[name]));
  const looks = describeSheets(text);
  const broken = looks.flatMap(({ name, unread }) => unread.map((cell) => ({ sheet: name, ...cell })));
  if (broken.length > 0) return { fault: "cells", cells: broken };
  const found = await readSheets(bytes.buffer, { trim: false, parseNumber: (digits) => ({ digits }) });
  const sheets = found.map(({ sheet, data }) => {
    const percent = (looks.find(({ name }) => name === sheet) || { percent: new Set() }).percent;
    const rows = data.map((row, at) => row.map((cell, column) => shown(cell, percent.has(`${column}:${at + 1}`))));
    return { name: sheet, rows };
  });
  return { sheets };
}

/** A cell as plain data: text, a number, a day, true or false, nothing. */
function shown(cell, isPercent) {
  if (cell instanceof Date) return { day: cell.toISOString() };
  if (cell !== null && typeof cell === "object") return isPercent ? { percent: cell.digits } : { number: cell.digits };
  return cell;
}

/** What the package does not report of each sheet: merged cells, formulas without results, errors, and which numbers are percentages. */
function describeSheets(text) {
  const relations = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b([^>]*)>/g)].map(([, attributes]) => [
      attribute(attributes, "Id"),
      attribute(attributes, "Target"),
    ]),
  );
  const percentStyles = percentStylesOf(text("xl/styles.xml"));
  return [...text("xl/workbook.xml").matchAll(/<sheet\b([^>]*)>/g)].map(([, attributes]) => {
    const target = relations.get(attribute(attributes, "r:id")) || "";
    const xml = text(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    return { name: unescaped(attribute(attributes, "name")), ...describeCells(xml, percentStyles) };
  });
}

function describeCells(xml, percentStyles) {
  const unread = [...xml.matchAll(/<mergeCell\b([^>]*)>/g)].map(([, attributes]) => {
    const range = attribute(attributes, "ref");
    return { what: "merged", cell: range.split(":")[0], found: range };
  });
  const percent = new Set();
  if (percentStyles.size === 0 && !/<f\b|t="e"/.test(xml)) return { unread, percent };
  for (const [, attributes, inside = ""] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const cell = attribute(attributes, "r");
    const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(inside);
    if (attribute(attributes, "t") === "e") unread.push({ what: "error", cell, found: value ? value[1] : "" });
    else if (/<f\b/.test(inside) && value === null && !/<is\b|<v\b/.test(inside))
      unread.push({ what: "formula", cell, found: "" });
    if (percentStyles.has(attribute(attributes, "s"))) percent.add(placeOf(cell));
  }
  return { unread, percent };
}

/** Column from 0 and row from 1. */
function placeOf(cell) {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) || [];
  return `${[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1}:${row}`;
}

/** The numbers of the cell formats that show a percentage: 9 and 10 are built in, others are spelt out. */
function percentStylesOf(styles) {
  const own = [...styles.matchAll(/<numFmt\b([^>]*)>/g)].flatMap(([, attributes]) =>
    /%/.test(attribute(attributes, "formatCode")) ? [attribute(attributes, "numFmtId")] : [],
  );
  const isPercent = new Set(["9", "10", ...own]);
  const [, formats = ""] = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) || [];
  const used = [...formats.matchAll(/<xf\b([^>]*)>/g)].map(([, attributes]) => attribute(attributes, "numFmtId"));
  return new Set(used.flatMap((id, at) => (isPercent.has(id) ? [String(at)] : [])));
}

function attribute(attributes, name) {
  const [, value = ""] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes) || [];
  return value;
}

function unescaped(text) {
  const letters = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => letters[name]);
}
