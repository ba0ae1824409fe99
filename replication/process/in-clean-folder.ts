import { rmSync } from "node:fs";
import { makeTemporaryFolder } from "../../notebooks/tools/make-temporary-folder.js";

/** Does work in a new, empty folder, which goes when the work is done, has failed or is interrupted; unless it is to be kept. */
export async function inCleanFolder<T>(
  name: string,
  work: (folder: string) => Promise<T>,
  { keep = false }: { keep?: boolean } = {},
): Promise<T> {
  const folder = makeTemporaryFolder(name);
  const remove = () => {
    if (!keep) removeFolder(folder);
  };
  process.once("exit", remove);
  try {
    return await work(folder);
  } finally {
    process.off("exit", remove);
    remove();
  }
}

/** That a folder stays behind is no reason to lose what was found in it. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  } catch (error) {
    console.error(`${folder} could not be removed (${(error as NodeJS.ErrnoException).code}); remove it by hand`);
  }
}
