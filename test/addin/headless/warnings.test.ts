import { runWarnings } from '../../../addin/headless/warnings';
import { expectSuccess } from '../../../ledger/result';
import type { RegisterRow } from '../../../ledger/warn/besideRegister';
import type { Warning } from '../../../ledger/wire/warning';
import { periodOf } from '../../ledger/score/truthWorkbook';

const file = 'test/fixtures/ledgers/2016-acceptance.xlsx';

it('shows the 21 rows of 2016’s 预警台账 beside what the rules find by themselves (R62)', async () => {
  const { document, report } = expectSuccess(
    await runWarnings({ file, period: periodOf('2016'), rules: null }),
  );
  const { warnings, register } = document as {
    warnings: readonly Warning[];
    register: readonly RegisterRow[];
  };
  expect(register).toHaveLength(21);
  expect(warnings.length).toBeGreaterThan(400);
  const found = (number: number) =>
    register.find((row) => row.number === `预警〔2016〕${String(number)}号`)?.found.map(({ rule }) => rule);
  expect(found(3)).toEqual(['rectification.reminder']);
  expect(found(5)).toEqual(['majorMatter.holiday']);
  expect(found(9)).toEqual(['majorMatter.holiday']);
  expect(found(16)).toEqual(['majorMatter.holiday']);
  // What nobody wrote into a ledger, such as a rate of collection, no rule can find.
  expect(found(2)).toEqual([]);
  expect(report).toContain('2016年度规则会发出');
  expect(report).toMatch(
    /预警〔2016〕3号 2016-03-11 黄 城区供电所 抄表质量问题整改临期 ⇔ 2016-03-16 整改临期/,
  );
});

it('says what is wrong with a file of rules', async () => {
  const outcome = await runWarnings({ file, period: periodOf('2016'), rules: 'package.json' });
  expect(outcome.ok ? '' : outcome.fault).toMatch(/^预警规则 package\.json 有误：rectification：/);
});
