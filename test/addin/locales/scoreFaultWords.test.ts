/** Why a period can't be scored is said in the reader's language (R39, R48). */
import { inChinese } from '../../../addin/headless/inChinese';
import { inScoreWords, scoreFaultWords } from '../../../addin/locales/scoreFaultWords';
import { loadAllTexts, sayIn } from '../../../addin/locales/texts';
import { failure } from '../../../ledger/result';
import type { ScoreFault } from '../../../ledger/score/scoreFault';
import { periodOf } from '../../ledger/score/truthWorkbook';

const period = periodOf('2016Q3');

const FAULTS: readonly ScoreFault[] = [
  { code: 'noRoster' },
  { code: 'noIndicators' },
  { code: 'noRecords', period },
  { code: 'noRulesYet', period, earliest: '2017-01-01' },
  {
    code: 'keptRules',
    faults: [
      { path: 'floor', code: 'text' },
      { path: '', code: 'emptyList' },
    ],
  },
  { code: 'closedTooLong' },
  { code: 'noSnapshot' },
  { code: 'snapshotPeriod', text: 'soon' },
  { code: 'snapshotAltered', text: '2016-09' },
  { code: 'snapshotContradicted', period },
];

it('every fault has its sentence, its places filled in', async () => {
  const english = sayIn(await loadAllTexts('en-US'));
  const said = FAULTS.map((fault) => scoreFaultWords(fault, english));
  expect(said.filter((text) => !/^[A-Z\d][^，。；：（）\u4e00-\u9fff]*$/.test(text))).toEqual([]);
  const chinese = FAULTS.map((fault) => inChinese(failure(fault))).map((result) =>
    result.ok ? '' : result.fault,
  );
  expect(chinese.filter((text) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
  expect([...said, ...chinese].filter((text) => /\{\w+\}|scoreFault\.|ruleSet\./.test(text))).toEqual([]);
});

it('names the period, and the entries of a rule set', async () => {
  const say = sayIn(await loadAllTexts('en-US'));
  expect(scoreFaultWords({ code: 'noRecords', period }, say)).toMatch(/^2016 Q3 has no entries/);
  expect(inChinese(failure({ code: 'noRecords', period: periodOf('2016-10') }))).toEqual(
    failure('2016年10月没有任何考核、抽查或业务量记录；请核对期间或补充台账'),
  );
  expect(FAULTS[4] && scoreFaultWords(FAULTS[4], say)).toMatch(/“Scoring rules”: “floor”: .*; /);
});

it('leaves what is in words already', async () => {
  const say = sayIn(await loadAllTexts('en-US'));
  expect(inScoreWords(failure('Excel is busy'), say)).toEqual(failure('Excel is busy'));
});
