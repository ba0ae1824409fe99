import { z } from "zod";
import { PrintedYear, Text } from "./primitives.js";

const Printed = Text.describe("as the paper's table prints it");
const CaseName = Text.meta({ description: "name of the case", references: "cases#name" });
export const Table1Row = z
  .strictObject({
    "Ecosystem type": Printed,
    Origin: Printed,
    "Total number": Printed.describe("totals, separated by ;, each of which starts with a count"),
  })
  .meta({ primaryKey: ["Ecosystem type"] });
/** As published, with two columns that no field asks. */
export const Table1Given = z
  .strictObject({
    ...Table1Row.shape,
    Definition: Text.describe("what it is, worded by the project"),
    Benefits: Printed.describe("as the paper's table prints it; items separated by ;"),
  })
  .meta({ primaryKey: ["Ecosystem type"] });
export const Table2Row = z
  .strictObject({
    Name: CaseName,
    "Creation year": PrintedYear.meta({ description: "as the paper's table prints it", unit: "year" }),
    Sector: Printed,
    "Geographic perimeter": Printed,
    Vocation: Printed,
    "Governance system": Printed,
    "Financing system": Printed,
    Labeling: Printed,
  })
  .meta({ primaryKey: ["Name"], missingValues: ["", "-"], description: "A hyphen means no answer." });
const Mark = Text.meta({
  description: "× (once or twice printed as X) where the case uses this lever, empty where it does not",
  fieldType: "boolean",
  trueValues: ["×", "X"],
  falseValues: [""],
});
export const Table3Row = z
  .strictObject({
    Clusters: CaseName,
    "Innovation development R&D": Mark,
    "Cooperation & synergy development": Mark,
    "Skills development": Mark,
    "Infrastructure development": Mark,
    "International development": Mark,
    "Accessing subsidies and incentives": Mark,
    "Governance and integrated practices": Mark,
  })
  .meta({ primaryKey: ["Clusters"], missingValues: ["-"], description: "A hyphen means no answer." });
/** As published, names with their errors of print: those are corrected before they refer to a case. */
const PrintedName = Text.describe("name as printed");
export const Table2Given = z.strictObject({ ...Table2Row.shape, Name: PrintedName }).meta(Table2Row.meta() ?? {});
export const Table3Given = z.strictObject({ ...Table3Row.shape, Clusters: PrintedName }).meta(Table3Row.meta() ?? {});
