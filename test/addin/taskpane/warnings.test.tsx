/** @jest-environment jsdom */
import { buttons, click, field, fill, openPane, pageText, recordingActions, until } from './openPane';
import { smallWorkbook } from './sampleWorkbook';
import { act } from 'react';

async function openWarnings(): Promise<void> {
  const { actions } = recordingActions(smallWorkbook(), '抽查记录');
  await openPane(actions, 'checks');
  await click('预警：1条未读');
}

/** Types as a person does: React hears of it. */
async function type(selector: string, text: string): Promise<void> {
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement>(selector);
  if (field === null) throw new Error(selector);
  const prototype = Object.getPrototypeOf(field) as object;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  });
}

describe('the warnings of the pane', () => {
  it('stand by colour with their words, and are acknowledged', async () => {
    await openWarnings();
    for (const word of [
      '红（督办） · 1条',
      '红 · 督办',
      '整改逾期督办',
      '城关供电所 · 期限 2016-09-05 · 待签收',
    ])
      expect(pageText()).toContain(word);
    await click('签收');
    expect(pageText()).toContain('处置中 · 王敏 已签收');
    expect(buttons('预警：0条未读')).toHaveLength(1);
  });

  it('take a reply, progress and evidence; who and when stands with each (R60)', async () => {
    await openWarnings();
    await click('往来与处置');
    expect(pageText()).toContain('还没有回复。');
    await type('#warnings textarea', '已联系班组');
    await click('提交');
    expect(pageText()).toContain('2016-12-30 09:05 王敏 · 回复已联系班组');
    await type('#warnings select', 'progress');
    await type('#warnings input[type=number]', '80');
    await type('#warnings textarea', '补签完成');
    await click('提交');
    expect(pageText()).toContain('王敏 · 报进度 80%补签完成');
    expect(pageText()).toContain('已提交：报进度');
  });

  it('say why an act is refused where it was asked for', async () => {
    await openWarnings();
    await click('往来与处置');
    await type('#warnings select', 'lift');
    await type('#warnings textarea', '拒绝');
    await click('提交');
    expect(pageText()).toContain('处置人不能解除自己处置的预警');
  });

  it('let an emerging issue be reported (R61)', async () => {
    await openWarnings();
    await click('提出问题');
    expect(document.querySelector<HTMLInputElement>('#warnings input')?.value).toBe('绩效管理办公室');
    await type('#warnings textarea', '值班记录连续两周漏签');
    await click('提出');
    expect(pageText()).toContain('值班记录连续两周漏签');
    expect(pageText()).toContain('蓝（提醒） · 1条');
  });

  it('show last and next runs, what waits, what was sent and what failed', async () => {
    await openWarnings();
    await click('运行状态');
    for (const word of [
      '最近运行到2016-12-29',
      '2016-12-30 09:00，将检查 2016-12-30 起的工作日',
      '待发送3',
      '2016-12-29 新增4条',
      'office · 邮件 · 可用',
      'ding · 钉钉 · 缺少地址',
      '2016-12-30 09:05 已发 office（4条）',
      '2016-12-30 09:05 未能发到 ding（2条，试了28次）：HTTP 503',
    ])
      expect(pageText()).toContain(word);
  });

  it('are set by the performance office: rules, calendar, a dry run of the last quarter, a new version', async () => {
    await openWarnings();
    await click('设置');
    await until(() => pageText().includes('现行设置：第0版'));
    // The fifth of September lies in the third quarter: the last one is April to June, which warns of nothing.
    expect(['2016-04-01', '2016-06-30']).toEqual(
      [...document.querySelectorAll<HTMLInputElement>('#warnings input[type=date]')]
        .slice(0, 2)
        .map((e) => e.value),
    );
    await click('试运行');
    await until(() => pageText().includes('会发出0条预警'));
    await fill('到', '2016-09-30');
    await click('试运行');
    await until(() => pageText().includes('整改逾期督办（督办）：1条'));

    const calendar = '#warnings textarea[placeholder]';
    await type(calendar, '2017-01-22,班,春节调休\n2017-13-01,休');
    await click('加入日历');
    expect(pageText()).toContain('第2行读不懂：“2017-13-01,休”');
    await type(calendar, '2017-01-22,班,春节调休\n2017/1/27\t放假\t春节');
    await click('加入日历');
    expect(pageText()).toContain('2017年：放假1天，调休上班1天');

    await click('重复发生 · 已启用');
    const days = '[aria-label="重复发生 天数"]';
    await type(days, '很久');
    expect(pageText()).toContain('还不能保存：rules › recurrence › days');
    await type(days, '60');
    await fill('修改说明', '重复发生改为60天');
    await click('保存为新版本');
    await until(() => pageText().includes('现行设置：第1版，2016-09-05起施行'));
    await click('重复发生 · 已启用');
    expect(document.querySelector<HTMLInputElement>(days)?.value).toBe('60');
  });

  it('are set by the performance office: matters to remember (R59), and whom they are sent to', async () => {
    await click('设置');
    await until(() => pageText().includes('还没有列出事项。'));
    await click('添加事项');
    // The new one is open, with the first of its fields to type into; what is missing says what to do.
    expect(document.activeElement).toBe(document.querySelector('[aria-label="第1项 事项"]'));
    expect(pageText()).toContain('新事项 · 待改正');
    expect(pageText()).toContain('写成 2027-03-05；每年都有的写成 03-05');
    await type('[aria-label="第1项 事项"]', '防汛预案演练');
    await type('[aria-label="第1项 日期（每年的只写月-日）"]', '05-15');
    expect(pageText()).toContain('还不能保存：请先改正上面标“待改正”的项');
    await type('[aria-label="第1项 部门（全公司写“公司”）"]', '公司');
    expect(pageText()).not.toContain('待改正');

    await click('添加接收方');
    expect(pageText()).toContain('target1 · 邮件 · 待改正');
    await fill('代号', 'Office');
    await type('[aria-label="第1项 邮箱地址（每行一个）"]', 'office@company.cn\n\nzhang@company.cn ');
    expect(pageText()).toContain('以小写字母开头');
    await fill('代号', 'ding');
    await type('[aria-label="第1项 发送方式"]', 'dingtalk');
    // What a robot is called by holds a key: it is set on the server, and never shown.
    expect(pageText()).toContain(
      '请管理员在服务器上设置 LEDGER_ROBOT_DING_URL（加签的另设 LEDGER_ROBOT_DING_SECRET）',
    );
    await type('[aria-label="第1项 发送方式"]', 'mail');
    await fill('代号', 'office');
    expect(pageText()).toContain('发送地址和密钥：已设置（只存在服务器上，不在这里显示）');
    await type('[aria-label="第1项 邮箱地址（每行一个）"]', 'office@company.cn\n\nzhang@company.cn ');
    expect(pageText()).not.toContain('待改正');
    act(() => field('夜间不发送').click());
    await fill('夜间开始', '19:30');
    await fill('修改说明', '防汛演练，邮件');
    await click('保存为新版本');
    await until(() => pageText().includes('现行设置：第2版'));
    expect(field('夜间开始').value).toBe('19:30');
    await click('office · 邮件');
    expect(
      document.querySelector<HTMLTextAreaElement>('[aria-label="第1项 邮箱地址（每行一个）"]')?.value,
    ).toBe('office@company.cn\nzhang@company.cn');
    await click('05-15 · 防汛预案演练');
    await click('删除“05-15 · 防汛预案演练”');
    expect(document.activeElement?.textContent).toBe('添加事项');
    expect(pageText()).toContain('还没有列出事项。');
  });
});
