import { delimiter, join } from "node:path";

/** An environment in which Jupyter finds the kernel that lies in this folder, wherever it is opened. */
export function withKernel(env: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv {
  const paths = [join(root, "notebooks", "kernel"), ...(env.JUPYTER_PATH ? [env.JUPYTER_PATH] : [])];
  return { ...env, JUPYTER_PATH: paths.join(delimiter) };
}
