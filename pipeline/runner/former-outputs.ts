import type { ArtifactStore } from "./artifact-store.js";
import type { Entry } from "./manifest.js";

/** Outputs, by path, as the same code and the same packages left them on disk; undefined for one that was edited since. */
export function formerOutputs(
  now: Entry,
  then: Entry | undefined,
  store: Pick<ArtifactStore, "bytesOnDisk">,
): (path: string) => Uint8Array | undefined {
  const isSame = then?.code === now.code && then.lockfile === now.lockfile;
  return (path) => {
    const hash = isSame ? then.outputs[path] : undefined;
    return hash !== undefined && hash === now.outputs[path] ? store.bytesOnDisk(path) : undefined;
  };
}
