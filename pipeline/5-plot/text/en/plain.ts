import type { FigureKind, Noun } from "../../../schemas/index.js";

/**
 * What each chart and each part of the page is for, in short sentences of common words: for who does not read the field's own.
 * A test holds them to a reading level.
 */
export const plain = ({ one, many }: Noun) => ({
  figures: {
    matrix: `This chart shows what each ${one} is like. Find its name and read along the row.`,
    adoption: `Each bar shows how many ${many} have or do one thing. A longer bar means more of them.`,
    profiles: `This chart puts ${many} that are alike side by side. A full box means yes.`,
    timeline: `This chart shows the year of each ${one}. Time runs from left to right.`,
    shares: `Each bar shows how many ${many} have one value. A longer bar means more of them.`,
    "cross-table": `Each box holds the ${many} that share two values. A darker box holds more of them.`,
    combinations: `Each row is one mix of values. Its bar shows how many ${many} have that mix.`,
    numbers: `This chart shows how large the numbers are. Each mark is one ${one}.`,
    plans: "Each bar is one plan. It starts in the first year of the plan and stops in the last.",
    map: `This map shows where each ${one} is. A larger circle means more ${many} in that place.`,
    evidence: "This chart shows who backs each value. It also shows where we do not know.",
    claims: "Each row is something that the text says. The sign in front shows if our numbers say the same.",
    multiverse:
      "Each bar shows if a claim still holds when we choose in other ways. One colour means it always comes out the same.",
    change: "This chart shows what is not the same as before. Each row is one move, with who made it.",
  } satisfies Record<FigureKind, string> as Readonly<Record<FigureKind, string>>,
  sections: {
    answer: "This page shows what is known, where it comes from, and how sure it is.",
    charts: "The charts show the main points. Each has a table that says the same.",
    "paper-claims": "Here we check each number in the text. We say if it holds, and why.",
    choices: "Here we choose in other ways, and see if the results stay the same.",
    changes: "Here you see what is new since the last time.",
    profiles: `Each ${one} has a sheet of its own. You can print it.`,
    criteria: `Here we check each ${one} against a list of points.`,
    cases: `These tables show what we know of each ${one}.`,
    contested: "Here you see where sources do not say the same. You see both sides.",
    missing: "Here you see what we do not know. We never guess.",
    values: "This table has all that we know, one line for each fact.",
    shares: `Here you see how many ${many} have each value.`,
    agreement: "Here you see how often the sources say the same.",
    coders: "The same texts were read twice. Here you see if both readings agree.",
    sources: "This is the list of all that we read.",
    cite: "Please use these words when you cite this page.",
    made: "With these codes you can check what the page was made from.",
  } as Readonly<Record<string, string>>,
});
