/** @jest-environment jsdom */
/** The statistics beside the score in the pane: chart with words, who explains by which rule, every source (R71, R73). */
import { funnelShape } from '../../../addin/taskpane/fairness/funnelShape';
import { fairnessOf } from '../../../ledger/score/fairness/fairness';
import { seededRandom } from '../../../ledger/score/fairness/random';
import { expectSuccess } from '../../../ledger/result';
import { resultOfPeriod } from '../../../ledger/score/periodResult';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { scoreInputs } from '../../../ledger/score/scoreInputs';
import { periodOf } from '../../ledger/score/truthWorkbook';
import { EXAMPLE, exampleWorkbook } from '../../ledger/score/workedExample';
import { click, fill, openPane, pageText, recordingActions, settle } from './openPane';
import { acceptanceWorkbook } from './sampleWorkbook';

it('the funnel chart says in words what it draws, and the list says what the rules ask', async () => {
  const { actions } = recordingActions(await acceptanceWorkbook(), '抽查记录台账');
  await openPane(actions, 'score');
  await fill('期间', '2016-09');
  await settle();
  await click('漏斗图');
  const chart = document.querySelector('svg[role=img][viewBox]');
  expect(chart?.getAttribute('aria-label')).toMatch(/合计有问题率1\.4\d%.*0个高出99\.8%上限/);
  expect(chart?.querySelectorAll('circle').length).toBeGreaterThan(2);
  expect(pageText()).toContain('现行规则采用这种办法');
  expect(pageText()).toContain('没有部门需要说明');
  await click('限值与末位');
  expect(pageText()).toContain('川里供电所：有问题率在同类末位10%之内');
  expect(pageText()).toMatch(/川里供电所5\.00%1÷20 · 95%区间 0\.89%.*合并2016-03至2016-09/);
  expect(pageText()).toContain('Wilson 1927');
  await click('川里供电所');
  expect(document.querySelector('[role=tree]')).not.toBeNull();
});

describe('the drawn funnel', () => {
  const inputs = expectSuccess(scoreInputs(exampleWorkbook(EXAMPLE)));
  const result = expectSuccess(resultOfPeriod(inputs, periodOf('2016-03'), DEFAULT_RULES));
  const shape = funnelShape(fairnessOf(result, seededRandom(1)));

  it('keeps every point and tick inside its area', () => {
    const { area, points, ticksX, ticksY } = shape;
    expect(points).toHaveLength(7);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(area.left);
      expect(x).toBeLessThanOrEqual(area.right);
      expect(y).toBeGreaterThanOrEqual(area.top);
      expect(y).toBeLessThanOrEqual(area.bottom);
    }
    expect(ticksX.length).toBeGreaterThan(2);
    expect(ticksY.map(({ label }) => label)[0]).toBe('0%');
  });

  it('draws the 99.8 % limits around the 95 % ones', () => {
    const heights = (path: string | undefined): readonly number[] =>
      [...(path ?? '').matchAll(/ (\d+\.\d)/g)].map((match) => Number(match[1]));
    const outer = heights(shape.outer[0]);
    const inner = heights(shape.inner[0]).slice(-outer.length);
    expect(outer.length).toBeGreaterThan(20);
    // Upwards is less on the page.
    expect(outer.every((y, i) => y <= (inner[i] ?? 0))).toBe(true);
  });
});
