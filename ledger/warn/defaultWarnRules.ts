import type { Severity, WarnRules } from '../wire/warnRules';

const SEVERITIES: readonly Severity[] = ['一般', '较大', '重大'];

function forAll(workingDays: number): Record<Severity, number> {
  const entries = SEVERITIES.map((severity) => [severity, workingDays] as const);
  return Object.fromEntries(entries) as Record<Severity, number>;
}

/** The rules of a company that has set none of its own: domain.md 9.4 (ladder), 9.5 (90 days), 8.4, 10.3. */
export const DEFAULT_WARN_RULES: WarnRules = {
  rectification: {
    isOn: true,
    deadlineWorkingDays: { 一般: 10, 较大: 5, 重大: 3 },
    steps: [
      {
        ...{ id: 'reminder', name: '整改临期', workingDays: forAll(-3), colour: '蓝', level: '提醒' },
        recipients: ['post', 'unitHead'],
        text: '{部门}整改临期（时限{时限}）：{事项}',
      },
      {
        ...{ id: 'overdue', name: '整改逾期', workingDays: forAll(1), colour: '黄', level: '预警' },
        recipients: ['unitHead', 'performanceOffice'],
        text: '{部门}整改超期（时限{时限}）：{事项}',
      },
      {
        ...{ id: 'supervised', name: '整改逾期督办', workingDays: forAll(3), colour: '红', level: '督办' },
        recipients: ['unitHead', 'deputyManager', 'performanceOffice'],
        text: '{部门}整改超期，转督办（时限{时限}）：{事项}',
      },
      {
        ...{ id: 'interview', name: '建议约谈', workingDays: forAll(5), colour: '红', level: '约谈' },
        recipients: ['deputyManager', 'performanceOffice'],
        text: '{部门}整改超期，建议约谈部门负责人（时限{时限}）：{事项}',
      },
      {
        ...{
          id: 'accountability',
          name: '问责建议',
          workingDays: forAll(10),
          colour: '红',
          level: '问责建议',
        },
        recipients: ['deputyManager', 'performanceOffice', 'partyAffairs', 'generalManager'],
        text: '{部门}整改长期未完成，建议按标准问责（时限{时限}）：{事项}',
      },
    ],
  },
  supervised: {
    isOn: true,
    steps: [
      {
        ...{ id: 'due', name: '督办临期', workingDays: -3, colour: '蓝', level: '提醒' },
        recipients: ['unitHead'],
        text: '{部门}督办事项临期（时限{时限}）：{事项}',
      },
      {
        ...{ id: 'overdue', name: '督办逾期', workingDays: 1, colour: '黄', level: '预警' },
        recipients: ['unitHead', 'performanceOffice'],
        text: '{部门}督办事项逾期（时限{时限}）：{事项}',
      },
      {
        ...{ id: 'red', name: '督办亮红牌', workingDays: 3, colour: '红', level: '督办' },
        recipients: ['unitHead', 'deputyManager', 'performanceOffice'],
        text: '{部门}督办事项逾期未办结（时限{时限}）：{事项}',
      },
    ],
  },
  cycleMissed: {
    ...{ isOn: true, name: '周期漏查', colour: '黄', level: '预警', repeatDays: 92 },
    recipients: ['unitHead', 'performanceOffice'],
    text: '{部门}风险点未按周期抽查（应于{时限}前）：{事项}；{说明}',
  },
  uncovered: {
    ...{ isOn: true, name: '必查未覆盖', colour: '蓝', level: '提醒', grades: ['高'], workingDaysBefore: 10 },
    recipients: ['unitHead', 'performanceOffice'],
    text: '{部门}高风险点本季度尚未抽查（{时限}前应覆盖）：{事项}',
  },
  passRate: {
    ...{ isOn: true, name: '合格率异常', colour: '红', level: '督办' },
    recipients: ['unitHead', 'deputyManager', 'performanceOffice'],
    text: '{部门}有问题率超出漏斗图99.8%控制限：{说明}',
  },
  recurrence: {
    ...{ isOn: true, name: '重复发生', colour: '红', level: '督办', days: 90 },
    recipients: ['unitHead', 'deputyManager', 'performanceOffice'],
    text: '{部门}同类问题重复发生：{事项}；{说明}',
  },
  uncarried: {
    ...{ isOn: true, name: '指标未承接', colour: '黄', level: '预警', due: '03-31' },
    recipients: ['performanceOffice'],
    text: '上级指标未承接分解（应于{时限}前）：{事项}',
  },
  behind: {
    ...{ isOn: true, name: '进度滞后', colour: '黄', level: '预警', tolerancePercent: 10 },
    recipients: ['unitHead', 'performanceOffice'],
    text: '{部门}重点指标低于序时进度：{事项}；{说明}',
  },
  majorMatter: {
    ...{ isOn: true, name: '重大事项提醒', colour: '蓝', level: '提醒' },
    ...{ matters: [], holidayWorkingDaysBefore: 5 },
    recipients: ['unitHead', 'performanceOffice'],
    text: '{部门}：{事项}（{时限}），请提前按程序办理',
  },
  submission: {
    ...{ isOn: true, name: '报送逾期', colour: '黄', level: '预警', workingDayOfMonth: 5 },
    recipients: ['unitHead', 'performanceOffice'],
    text: '{部门}未按时向绩效办报送{事项}（时限{时限}）',
  },
  calendar: {
    ...{ isOn: true, name: '节假日未公布', colour: '蓝', level: '提醒', from: '12-01' },
    recipients: ['performanceOffice'],
    text: '{事项}的放假调休安排尚未录入，其期限均为暂估：国务院办公厅通知公布后请上传工作日历',
  },
};
