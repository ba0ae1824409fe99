import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

// A Dev Container and Binder cannot be started in a test: what they name must be there, and be well formed.
const root = resolve(__dirname, "../..");
const json = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const kernel = "notebooks/kernel/kernels/triangulation";

test("the kernel starts from a file that lies beside it", () => {
  const { argv, language } = json(`${kernel}/kernel.json`);
  expect(language).toBe("typescript");
  expect(argv).toEqual(["node", "{resource_dir}/start.cjs", "{connection_file}"]);
  expect(existsSync(join(root, kernel, "start.cjs"))).toBe(true);
});

test("the Dev Container finds the kernel and makes the results", () => {
  const { image, containerEnv, postCreateCommand } = json(".devcontainer/devcontainer.json");
  expect(image).toMatch(/:20$/);
  expect(containerEnv.JUPYTER_PATH).toBe(`\${containerWorkspaceFolder}/${kernel.split("/kernels/")[0]}`);
  expect(postCreateCommand).toBe("npm ci && npm start");
});

test.each(["postBuild", "start"])("binder/%s is a script that bash can read and Binder can run", (name) => {
  const path = join(root, "binder", name);
  expect(() => accessSync(path, constants.X_OK)).not.toThrow();
  expect(spawnSync("bash", ["-n", path]).status).toBe(0);
});
