import { z } from "zod";

/** Where a study keeps the figures that a check took: measured once and committed, so that the package stays the same. */
export const measuredFile = "data/measured.json";

/** What installing and running the package took on one machine. */
export const Measured = z.strictObject({
  machine: z.strictObject({
    system: z.string(),
    system_version: z.string(),
    architecture: z.string(),
    cpu: z.string(),
    cores: z.number().int(),
    memory_gb: z.number(),
    node: z.string(),
    npm: z.string(),
  }),
  install_seconds: z.number(),
  run_seconds: z.number(),
  /** The largest resident set of any one process of the run. */
  run_memory_mb: z.number(),
  packages_mb: z.number(),
  project_mb: z.number(),
});
export type Measured = z.infer<typeof Measured>;
