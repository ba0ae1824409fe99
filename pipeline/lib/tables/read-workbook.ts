import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { type Diagnostic, InputError } from "../errors.js";

/** A cell as the workbook holds it; a number by its digits. */
export type WorkbookCell =
  | null
  | string
  | boolean
  | { readonly number: string }
  | { readonly percent: string }
  | { readonly day: string };
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
}

type Answer =
  | { readonly fault?: undefined; readonly sheets: readonly WorkbookSheet[] }
  | { readonly fault: "no workbook"; readonly names: readonly string[] }
  | { readonly fault: "too large"; readonly size: number }
  | { readonly fault: "unreadable"; readonly why: string }
  | {
      readonly fault: "cells";
      readonly cells: readonly {
        readonly sheet: string;
        readonly cell: string;
        readonly what: "merged" | "formula" | "error";
        readonly found: string;
      }[];
    };

/** Unpacked: a quarter of a gigabyte of XML is more than any survey's export. */
const largest = 256 * 2 ** 20;
/** Reading takes seconds; a thread that ran out of memory answers never. */
const patienceMilliseconds = 300_000;

/** As all files of Office since 2007, and every other archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** As Excel's files before 2007, and those with a password. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

/**
 * The sheets of an XLSX workbook, in its order.
 *
 * @throws InputError for what is none, is too large, or holds cells of which the value is not in the file
 */
export function readWorkbook(bytes: Uint8Array, file: string): readonly WorkbookSheet[] {
  const answer = ask(bytes);
  const refuse = (message: string) => new InputError([{ file, line: 1, message }]);
  switch (answer?.fault) {
    case undefined:
      if (answer !== undefined) return answer.sheets;
      throw refuse("expected a workbook that can be read in five minutes, but it took longer; save the sheet as CSV");
    case "no workbook":
      throw refuse(
        `expected a workbook as .xlsx or a table as text, but found an archive of ${answer.names.join(", ") || "nothing"}; save the sheet as .xlsx or CSV`,
      );
    case "too large":
      throw refuse(
        `expected a workbook of at most ${largest} bytes when unpacked, but found ${answer.size}; save the sheet as CSV`,
      );
    case "unreadable":
      throw refuse(`expected a workbook as .xlsx, but it cannot be read (${answer.why}); save it anew`);
    case "cells":
      throw new InputError(answer.cells.map((cell) => describeCell(cell, file)));
  }
}

function describeCell(
  { sheet, cell, what, found }: Extract<Answer, { readonly fault: "cells" }>["cells"][number],
  file: string,
): Diagnostic {
  const [, column = cell, row = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const message = {
    merged: `expected each cell by itself, but found ${found} merged; unmerge them, so that each column and row has its own`,
    formula:
      "expected a value, but found a formula without its result; open the file in a spreadsheet and save it again",
    error: `expected a value, but found the error ${found}; correct the formula`,
  }[what];
  return { file, sheet, line: Number(row), column, message };
}

/** Sleeps until the thread has answered. */
function ask(bytes: Uint8Array): Answer | undefined {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  // A copy of its own, as the thread takes the memory over.
  const copy = Uint8Array.from(bytes);
  const worker = new Worker(join(__dirname, "./workbook-worker.cjs"), {
    workerData: { bytes: copy, port: port2, signal, largest },
    transferList: [port2, copy.buffer],
    execArgv: [],
  });
  Atomics.wait(signal, 0, 0, patienceMilliseconds);
  const received = receiveMessageOnPort(port1) as { readonly message: Answer } | undefined;
  port1.close();
  void worker.terminate();
  return received?.message;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
