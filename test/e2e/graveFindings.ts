import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
/** WCAG 2.1 A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** What axe finds within an element of a page that keeps people out, with the elements that it is about. */
export async function graveFindings(frame: Frame, scope = 'html'): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  // A colour half way to another one is nobody's colour; what turns as long as something is awaited has no end.
  await frame.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .forEach((animation) => animation.finish()),
  );
  const { violations } = await frame.evaluate(
    async ([element, tags]) =>
      (window as unknown as { axe: { run(scope: string, options: unknown): Promise<AxeResults> } }).axe.run(
        element,
        { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] },
      ),
    [scope, RULES] as const,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`).join('\n')}`,
    );
}
