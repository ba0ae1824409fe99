/** A choice of the template, ticked or not. */
export function choice(isTrue: boolean, text: string): string {
  return `- [${isTrue ? "x" : " "}] ${text}`;
}

/** Choices of which each reaches up to its limit, which is the next one's; ticked is the one that holds the amount. */
export function choose(amount: number, scale: readonly (readonly [limit: number, text: string])[]): string {
  const holding = scale.findIndex(([limit]) => amount < limit);
  return scale.map(([, text], place) => choice(place === holding, text)).join("\n");
}

/** Words of others, so that no character of theirs is taken for markup. */
export function plainly(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}
