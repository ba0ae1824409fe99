// Starts the TypeScript kernel (tslab) at the repository root, wherever Jupyter was opened.
const { resolve } = require("node:path");

process.chdir(resolve(__dirname, "../../../.."));
require("tsx/cjs");
require("./cells-only.cjs");
if (process.env.NOTEBOOK_FAULTS) require("./watch-cells.cjs");
require("tslab/dist/main.js").startKernel({ configPath: process.argv[2], enableFindLocal: false });
