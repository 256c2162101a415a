/** 得分说明: the paper that a section head checks, signs and appeals against (R50, R52). */
import { strFromU8, unzipSync } from 'fflate';
import { officialDocument } from '../../../addin/documents/officialDocument';
import { scoreStatement } from '../../../addin/documents/scoreStatement';
import { loadAllTexts, sayIn } from '../../../addin/locales/texts';
import { expectSuccess } from '../../../ledger/result';
import { explanationOf } from '../../../ledger/score/explain/explanation';
import { resultOfPeriod } from '../../../ledger/score/periodResult';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { scoreInputs } from '../../../ledger/score/scoreInputs';
import { periodOf, truthWorkbook } from '../../ledger/score/truthWorkbook';

async function statementText(unit: string, period: string): Promise<string> {
  const inputs = expectSuccess(scoreInputs(truthWorkbook('2016-acceptance')));
  const result = expectSuccess(resultOfPeriod(inputs, periodOf(period), DEFAULT_RULES));
  const explanation = explanationOf(result, unit);
  if (explanation === null) throw new Error(unit);
  const paper = scoreStatement(result, explanation, sayIn(await loadAllTexts('zh-CN')));
  const bytes = await officialDocument(paper);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '').join('\n');
}

it('states the outcome, the rules, every row and the way to appeal', async () => {
  const text = await statementText('川里供电所', '2016-09');
  expect(text).toContain('川里供电所2016年9月得分说明');
  expect(text).toMatch(/得分94\.59分，等级良好，在基层部门中排第3名。评分规则v6-2016\.1，自2016-01-01起施行/);
  expect(text).toMatch(/一、应得分：[\d.≈]+分/);
  expect(text).toMatch(/得失分记录表 第\d+行/);
  expect(text).toMatch(/由此决定/);
  expect(text).toMatch(/申请复核/);
  expect(text).not.toMatch(/\{\w+\}/);
});

it('a year goes through its months', async () => {
  const text = await statementText('王京供电所', '2016');
  expect(text).toContain('王京供电所2016年度得分说明');
  expect(text).toMatch(/2016-09/);
});
