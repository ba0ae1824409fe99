/** A resource's name in the data package: the file's path in the letters that a name may have. */
export function resourceName(file: string): string {
  return file
    .toLowerCase()
    .replace(/\.csv$/, "")
    .replaceAll("/", ".")
    .replace(/[^a-z0-9._-]/g, "-");
}
