import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One change to a study that lies in a folder. */
export type Change = (study: string) => void;

/** A study one change away from the tiny world. */
export interface BadStudy {
  /** Reads on after "is refused:". */
  readonly why: string;
  readonly change: Change;
  /** Where the first message points, up to the column if there is one; what it says in full is in messages/. */
  readonly at: string;
}

/** The file with one text in another's place. */
export function edit(file: string, from: string, to: string): Change {
  return rewrite(file, (text) => {
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    return text.replace(from, () => to);
  });
}

export function rewrite(file: string, change: (text: string) => string | Uint8Array): Change {
  return (study) => {
    const path = join(study, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };
}

/** The file under another name, as another program saves it. */
export function saveAs(file: string, other: string, change: (text: string) => Uint8Array): Change {
  return (study) => {
    writeFileSync(join(study, other), change(readFileSync(join(study, file), "utf8")));
    rmSync(join(study, file));
  };
}

export function editBytes(file: string, change: (bytes: Buffer) => Uint8Array): Change {
  return (study) => {
    const path = join(study, file);
    writeFileSync(path, change(readFileSync(path)));
  };
}

export function create(file: string, text: string): Change {
  return (study) => writeFileSync(join(study, file), text);
}

export function remove(file: string): Change {
  return (study) => rmSync(join(study, file));
}

/** A file of that many bytes, which takes no room on disk: the part beyond its text is a hole. */
export function stretch(file: string, size: number): Change {
  return (study) => truncateSync(join(study, file), size);
}

/** The file or folder put beside the study, with a link to it in its place. */
export function moveOutAndLink(file: string): Change {
  return (study) => {
    const outside = join(dirname(study), "elsewhere");
    mkdirSync(outside);
    renameSync(join(study, file), join(outside, "target"));
    symlinkSync(join(outside, "target"), join(study, file));
  };
}

/** study.json with one of its members changed, as parsed. */
export function editStudy(change: (study: Record<string, object>) => void): Change {
  return rewrite("study.json", (text) => {
    const study = JSON.parse(text);
    change(study);
    return JSON.stringify(study, null, 2);
  });
}

export function all(...changes: readonly Change[]): Change {
  return (study) => {
    for (const change of changes) change(study);
  };
}
