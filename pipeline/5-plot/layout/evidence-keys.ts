// What a mark or a number stands for, as the page finds its witnesses: `open` in a row of a figure, `data-open` in HTML.

export const openValue = (cluster: string, field: string) => `value:${cluster}.${field}`;
export const openCluster = (cluster: string) => `cluster:${cluster}`;
export const openField = (field: string) => `field:${field}`;
export const openShare = (field: string, code: string) => `share:${field}=${code}`;
export const openClaim = (claim: string) => `claim:${claim}`;
/** A cluster's governance and its financing, side by side. */
export const openPair = (cluster: string) => `pair:${cluster}`;
