import axe from "axe-core";
import type { Page } from "playwright-core";

export interface Problem {
  readonly impact: string;
  /** The rule of axe-core, and the first place that breaks it. */
  readonly problem: string;
}

/**
 * What axe-core finds wrong in the page as it stands. It runs in the page itself and hands over what it found alone: the
 * wrapper for browsers with frames takes twice as long over what passed as over the page, and this page has no frames.
 *
 * @param parts selectors of what is looked at; none for the whole page
 */
export async function findProblems(page: Page, parts: readonly string[] = []): Promise<Problem[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  const context = JSON.stringify(
    parts.length === 0 ? { include: [["html"]] } : { include: parts.map((part) => [part]) },
  );
  return page.evaluate<Problem[]>(`axe.run(${context}, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, impact, nodes }) => ({ impact, problem: id + ": " + nodes[0]?.html })))`);
}
