// Path, schema and description of every file that a stage reads or writes, and of each of its columns, stage by stage.

export * from "./1-ingest.js";
export * from "./2-clean.js";
export * from "./3-triangulate.js";
export * from "./4-aggregate.js";
export * from "./5-plot.js";
export * from "./cell.js";
export * from "./city-groups.js";
export * from "./claim-reasons.js";
export * from "./claim-results.js";
export * from "./claims.js";
export * from "./codebook.js";
export * from "./decisions.js";
export * from "./figures.js";
export * from "./geography.js";
export * from "./header-of.js";
export * from "./languages.js";
export * from "./map.js";
export * from "./needs.js";
export * from "./numbers.js";
export * from "./plans.js";
export * from "./primitives.js";
export * from "./questionnaire.js";
export * from "./reasons.js";
export * from "./study.js";
export * from "./survey-tables.js";
export * from "./value.js";
