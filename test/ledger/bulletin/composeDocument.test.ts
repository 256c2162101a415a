import { composeDocument, type DocumentRequest } from '../../../ledger/bulletin/composeDocument';
import type { DocumentKind } from '../../../ledger/bulletin/content';
import { weekOf } from '../../../ledger/bulletin/reports/week';
import { expectSuccess } from '../../../ledger/result';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { periodOf } from '../score/truthWorkbook';
import { textOfBulletin, yearWorkbook, type YearWorkbook } from './yearWorkbook';

let year: YearWorkbook;
beforeAll(async () => {
  year = await yearWorkbook();
});

function made(kind: DocumentKind, period: string, more: Partial<DocumentRequest> = {}) {
  return composeDocument({ ...year, kind, period: periodOf(period), rules: DEFAULT_RULES, ...more });
}
const textOf = (...asked: Parameters<typeof made>): string => textOfBulletin(expectSuccess(made(...asked)));

it('makes the warning notice that is asked for, its colour with its word (R62)', () => {
  const text = textOf('warning', '2016', { item: '预警〔2016〕2号' });
  expect(text).toContain('编号：预警〔2016〕2号');
  expect(text).toContain('□蓝（提醒）　☑黄（预警）　□红（督办）');
  expect(text).toContain('2月电费回收率98.2%，低于序时进度');
  expect(text).toContain('发出后1个工作日内（2016年2月29日前）');
  const none = made('warning', '2016', { item: '99' });
  expect(none.ok ? '' : none.fault).toMatch(/没有“99”.*预警〔2016〕1号/);
});

it('makes a rectification notice with its form of feedback (R46)', () => {
  const content = expectSuccess(made('rectification', '2016-09', { item: 'TX-2016-09-005' }));
  const text = textOfBulletin(content);
  expect(text).toContain('编号：TX-2016-09-005\n城区供电所：');
  expect(text).toContain('你单位存在以下问题：\n9月9日电费现金未当日存入专户');
  expect(text).toMatch(/请于2016年9月\d+日前完成整改/);
  expect(text).toContain('检查人员（签字）');
  expect(content.attachments).toEqual(['整改反馈表']);
});

it('names the persons in the record of a talk and never calls it 诫勉 (domain.md 2.3)', () => {
  const text = textOf('interview', '2016-09');
  expect(text).toContain('被约谈人|戴春燕|部门和职务|城区供电所收费员');
  expect(text).not.toContain('诫勉');
});

it('makes a supervision order without a personal name', () => {
  const text = textOf('supervision', '2016', { item: '督办〔2016〕3号' });
  expect(text).toContain('督办事项|线路巡视终端全部上线');
  expect(text).not.toContain('刘志远');
});

it('tells a week on one page with three sections and two presenters (R28, R29)', () => {
  const text = textOf('weekly', '2016-09', { week: '2016-09-14' as never });
  expect(text).toContain('（2016年第37周，9月12日—9月18日）');
  expect(text).toContain('汇报人：办公室主任、党群部主任');
  expect(text).toMatch(/一、风险点自查情况。[\s\S]*二、三级抽查情况。[\s\S]*三、督办事项落实情况。/);
  expect(text).toContain('发现问题1项：城区供电所9月9日电费现金未当日存入专户');
});

it('tells a week without findings naturally', () => {
  const text = textOf('weekly', '2016-10', { week: '2016-10-05' as never });
  expect(text).toContain('本周未开展抽查');
  expect(text.split('\n').filter((sentence) => /。$/.test(sentence) && /0[项次条]/.test(sentence))).toEqual(
    [],
  );
});

it('counts weeks from Monday to Sunday, by the year of their Thursday', () => {
  expect(weekOf('2016-09-18' as never)).toEqual({
    first: '2016-09-12',
    last: '2016-09-18',
    year: 2016,
    number: 37,
  });
  expect(weekOf('2016-01-03' as never)).toMatchObject({ year: 2015, number: 53 });
  expect(weekOf('2027-01-01' as never)).toMatchObject({ year: 2026, number: 53 });
});

it('sums the year up in the numbers of domain.md 1.5', () => {
  const content = expectSuccess(made('yearly', '2016'));
  const value = (name: string) => content.figures.find((figure) => figure.name === name)?.value;
  expect(
    ['checks', 'personTimes', 'problems', 'ledgerEntries', 'deductionTotal', 'warnings', 'newMeasures'].map(
      value,
    ),
  ).toEqual(['23', '410', '6', '67', '46.3', '21', '27']);
  expect(made('yearly', '2016-09').ok).toBe(false);
});

it('makes minutes of an appraisal meeting with every conclusion (R56)', () => {
  const text = textOf('minutes', '2016-03');
  expect(text).toContain('时间：2016年3月30日');
  expect(text).toMatch(/评议考核事项\d+条：维持\d+条/);
  expect(text).toContain('逐条评议结论');
});

it('makes the material of a unit that explains itself, or says that none has to (R73)', () => {
  const none = made('review', '2016-09');
  expect(none.ok ? '' : none.fault).toMatch(/没有需要/);
  const text = textOf('review', '2016-09', { item: '川里供电所' });
  expect(text).toContain('抽查合格率|87.50%|有问题率|12.50%');
  expect(text).toContain('1张报修工单到达现场超时限38分钟');
  // 2.9月9日… would be misread.
  const two = textOf('review', '2016', { item: '城区供电所' });
  expect(two).toMatch(/存在问题\|（1）抄表不到位.*。（2）9月9日电费现金/);
});

it('sums points up by unit', () => {
  expect(textOf('points', '2016-09')).toContain('|合计|9|4|0.5');
});
