/** An address that may become a link: of the web, and nothing that runs when it is clicked. */
export function linkable(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}
