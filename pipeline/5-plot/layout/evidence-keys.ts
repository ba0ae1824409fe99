// What a mark or a number stands for, as the page finds its witnesses: `open` in a row of a figure, `data-open` in HTML.

export const openValue = (studyCase: string, field: string) => `value:${studyCase}.${field}`;
export const openCase = (studyCase: string) => `case:${studyCase}`;
export const openField = (field: string) => `field:${field}`;
export const openShare = (field: string, code: string) => `share:${field}=${code}`;
export const openClaim = (claim: string) => `claim:${claim}`;
/** A case's governance and its financing, side by side. */
export const openPair = (studyCase: string) => `pair:${studyCase}`;
