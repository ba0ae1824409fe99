// Loaded into every process of a run that is measured: at its end it notes how much memory it had at its peak, in kilobytes.
process.on("exit", () => require("node:fs").appendFileSync(process.env.MEMORY_LOG, `${process.resourceUsage().maxRSS}\n`));
