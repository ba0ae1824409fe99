/** What files of data/ and outputs/ hold that no stage reads or writes. */
export const ofFiles: Readonly<Record<string, string>> = {
  "data/README.md": "a row per file of data/ and per column of its tables: what it is, who made it, licence",
  "data/geo/.npmrc": "settings of npm for the build of the shapefile",
  "data/geo/LICENSE": "licences and credits of the files in data/geo",
  "data/geo/README.md": "where outlines and coordinates are from, and how to build them again",
  "data/geo/build.mjs": "the script that builds the shapefile and the coordinates",
  "data/geo/package-lock.json": "exact versions and hashes of what data/geo/build.mjs uses",
  "data/geo/package.json": "what data/geo/build.mjs uses",
  "data/secondary/README.md": "how the documents were collected, how their statements are graded, and the limits",
  "outputs/manifest.json":
    "the SHA-256 of every input and output of each stage and of the stage's own code, and the parameters",
};
