import { defineConfig } from "vitest/config";

// No test is timed: a busy machine may take long, and only what never ends is stopped.
export default defineConfig({ test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000 } });
