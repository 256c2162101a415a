/** What is wrong in a rule set is said in the reader's language, wherever it is said (R39, R48). */
import { ruleFaultLine, ruleFaultWords } from '../../../addin/locales/ruleFaultWords';
import { loadAllTexts, sayIn } from '../../../addin/locales/texts';
import { readRuleSet } from '../../../ledger/score/ruleSet';
import type { RuleFault } from '../../../ledger/score/rules/ruleFault';
import { readRuleSets } from '../../../ledger/score/rules/rulesInForce';

const faultsOf = (json: unknown): readonly RuleFault[] => {
  const read = readRuleSet(json);
  return read.ok ? [] : read.fault;
};

const WRONG = [
  { bonus: '5', floor: 60, grades: [], method: 'V9', smallestSample: 1.5, riskFactors: { 高: '一' } },
  { smallestSample: -1, version: '', onlyInspected: '是', categories: '基层', veto: 1, individual: [] },
  {
    ...{
      effectiveFrom: '2016-02-30',
      floor: '60',
      ceiling: '50',
      distribution: [{ grade: 'A', share: '0.5' }],
    },
  },
  {
    byCategory: { 基层: { performanceShare: '2' }, 外包: {} },
    volumeFactor: { minimum: '0', maximum: '0.5' },
  },
  { grades: [{ name: '优' }], categories: ['基层', '基层'], riskFactors: { 高: '0' } },
  [],
];

it.each([
  ['zh-CN', /^[^ ]*[\u4e00-\u9fff]/],
  ['en-US', /^[A-Z][^，。；：（）]*$/],
] as const)('every fault has its sentence, its places filled in (%s)', async (language, words) => {
  const say = sayIn(await loadAllTexts(language));
  const said = WRONG.flatMap((json) => faultsOf(json)).map((fault) => ruleFaultWords(fault, say));
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter((text) => !words.test(text) || /\{\w+\}|ruleSet\./.test(text))).toEqual([]);
});

it('names what the reader has to put right', async () => {
  const say = sayIn(await loadAllTexts('en-US'));
  const [fault] = faultsOf({ byCategory: { 外包: {} } });
  expect(fault && ruleFaultWords(fault, say)).toBe(
    'There is no category 外包; the categories are 业务职能, 基层, 后勤',
  );
});

const chinese = async () => sayIn(await loadAllTexts('zh-CN'));

it('tells an entry that is not there from one of another type', async () => {
  const say = await chinese();
  expect(ruleFaultLine(faultsOf({ grades: [{ name: '优' }] }), say)).toBe(
    '“grades.0.from”：缺少这一项；应为文字（数值也写在引号内，例如 "1.5"）',
  );
  expect(ruleFaultLine(faultsOf({ floor: 60 }), say)).toBe(
    '“floor”：应为文字（数值也写在引号内，例如 "1.5"）',
  );
});

it('says faults of several versions with their place in the list', async () => {
  const read = readRuleSets([{}, {}, { version: 'b', bonus: '1' }]);
  expect(read.ok ? '' : ruleFaultLine(read.fault, await chinese())).toMatch(
    /^“\[3\] bonus”：没有这一项，请删除或核对名称；“version”：两套规则的版本都是/,
  );
});
