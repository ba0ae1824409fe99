// The doorways: path, schema and one-line description of every file that a stage reads or writes, room by room.

export * from "./artifacts/1-ingest.js";
export * from "./artifacts/2-clean.js";
export * from "./artifacts/3-triangulate.js";
export * from "./artifacts/4-aggregate.js";
export * from "./artifacts/5-plot.js";
export * from "./artifacts/cell.js";
export * from "./artifacts/city-groups.js";
export * from "./artifacts/claims.js";
export * from "./artifacts/data.js";
export * from "./artifacts/decisions.js";
export * from "./artifacts/header-of.js";
export * from "./artifacts/needs.js";
export * from "./artifacts/plans.js";
export * from "./artifacts/words.js";
