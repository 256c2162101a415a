/** @jest-environment jsdom */
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { act } from 'react';
import { buttons, click, field, fill, openPane, pageText, recordingActions, settle, until } from './openPane';
import type { PaneWorkbook, SharedLedger } from '../../../addin/taskpane/actions';
import { OFFLINE } from '../../../addin/client/ledgerFault';
import type { SerialDesk } from '../../../addin/taskpane/bulletin/serialDesk';
import { expectSuccess, failure, success } from '../../../ledger/result';
import { paneDocuments } from './paneDocuments';
import { acceptanceWorkbook } from './sampleWorkbook';

const outOfReach: SerialDesk = {
  expected: async () => failure(OFFLINE),
  take: async () => failure(OFFLINE),
  withdraw: async () => failure(OFFLINE),
};

describe('通报', () => {
  const downloads: string[] = [];

  let workbook: PaneWorkbook;
  beforeAll(async () => {
    workbook = await acceptanceWorkbook();
  });

  async function openBulletin(desk: SerialDesk | null = null, shared: Partial<SharedLedger> = {}) {
    URL.createObjectURL = () => 'blob:document';
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = function () {
      downloads.push(this.download);
    };
    const { actions, log } = recordingActions(workbook, '抽查记录台账');
    if (desk !== null) actions.sharedLedger.serialDesk = async () => desk;
    Object.assign(actions.sharedLedger, shared);
    await openPane(actions, 'bulletin');
    await shown();
    return log;
  }

  /** Until the document that was asked for is composed and laid out. */
  const shown = () =>
    until(() => {
      const [make] = buttons('生成通报');
      return make instanceof HTMLButtonElement && !make.disabled && pageText().includes('与打印一致');
    });

  async function choose(label: string, text: string): Promise<void> {
    await fill(label, text);
    await shown();
  }

  it('proposes the next number and shows the whole text before anything is made', async () => {
    const log = await openBulletin();
    expect(field('期号').value).toBe('10');
    expect(pageText()).toContain('唐供电绩〔2016〕10号');
    await until(() => pageText().includes('登记考核记录3条，扣分合计2.5分'));
    expect(log.written).toEqual([]);
  });

  it('follows the period', async () => {
    await openBulletin();
    await choose('期间', '2016-09');
    expect(pageText()).toContain('关于2016年9月份绩效管理情况的通报');
    await until(() => pageText().includes('94.59'));
    expect(pageText()).not.toContain('3.有问题率排名图');
    await act(async () => field('附件加有问题率排名图').click());
    await until(() => pageText().includes('3.有问题率排名图'));
    const picture = () => document.querySelector('svg[role="img"][aria-label^="有问题率排名图"]');
    await until(() => picture() !== null);
    expect(picture()?.getAttribute('aria-label')).toContain('第1名川里供电所12.50%；第2名城区供电所2.78%');
    expect(picture()?.textContent).toContain('川里供电所');
    // Its figures lead to their rows, as those of the text do.
    const rate = [...document.querySelectorAll('svg[role="img"] ~ div button')].find(
      ({ textContent }) => textContent === '12.50%',
    );
    expect(rate?.getAttribute('title')).toContain('抽查记录台账');
  });

  it('shows the pages that will be printed one after the other, and stops where the user says so', async () => {
    await openBulletin();
    await fill('期间', '2016-09');
    for (let turn = 0; turn < 500 && !/正在排版：第\d页/.test(pageText()); turn++) await settle();
    expect(pageText()).toMatch(/正在排版：第\d页/);
    await click('停止');
    expect(pageText()).toMatch(/已停止：只排了前[1-7]页/);
    const laid = document.querySelectorAll('section[lang="zh-CN"]').length;
    expect(laid).toBeLessThan(8);
    await settle(50);
    expect(document.querySelectorAll('section[lang="zh-CN"]')).toHaveLength(laid);
    await click('继续排版');
    await until(() => pageText().includes('共8页，与打印一致'));
    expect(pageText()).toContain('— 8 —');
  });

  it('refuses a number that is none, in its place', async () => {
    await openBulletin(outOfReach);
    await fill('期号', '1000');
    expect(pageText()).toContain('应为 1 至 999 的整数');
  });

  it('makes the sheet, hands the Word document out and leaves a link to it', async () => {
    const log = await openBulletin();
    await click('生成通报');
    expect(log.written).toEqual(['唐供电绩〔2016〕10号']);
    expect(downloads).toEqual([
      '唐供电绩〔2016〕10号 国网唐县供电公司关于2016年12月份绩效管理情况的通报.docx',
    ]);
    const link = document.querySelector('a[download]');
    expect(link?.getAttribute('href')).toBe('blob:document');
    await click('撤销');
    expect(log.undone).toBe(1);
  });

  it('takes the number from the shared ledger, the one that it gives, and lets nobody type another', async () => {
    const kept: string[] = [];
    const log = await openBulletin({
      expected: async () => success({ next: 11, unaccounted: [], withdrawn: [] }),
      withdraw: async () => failure(OFFLINE),
      // Another office has been faster.
      take: async () =>
        success({
          number: 12,
          written: async () => void kept.push('written'),
          takenBack: async () => void kept.push('taken back'),
        }),
    });
    expect(field('期号').value).toBe('11');
    expect(field('期号').readOnly).toBe(true);
    expect(pageText()).toContain('由共享台账编号');
    expect(pageText()).toContain('唐供电绩〔2016〕11号');
    await click('生成通报');
    expect(log.written).toEqual(['唐供电绩〔2016〕12号']);
    await click('撤销');
    expect(kept).toEqual(['written', 'taken back']);
  });

  it('says when a number is the workbook’s own', async () => {
    const log = await openBulletin(outOfReach);
    expect(field('期号').value).toBe('10');
    expect(pageText()).toContain('只来自本工作簿（连不上共享台账）');
    await click('生成通报');
    expect(log.written).toEqual(['唐供电绩〔2016〕10号']);
    expect(pageText()).toContain('编号只来自本工作簿');
  });

  it('writes nothing when the connection goes while a number is taken, until the user says so again', async () => {
    const log = await openBulletin({
      ...outOfReach,
      expected: async () => success({ next: 11, unaccounted: [], withdrawn: [] }),
    });
    await click('生成通报');
    expect(log.written).toEqual([]);
    expect(pageText()).toContain('没有取到编号（连不上共享台账）');
    await shown();
    await click('生成通报');
    expect(log.written).toEqual(['唐供电绩〔2016〕10号']);
  });

  it('records an issued number as withdrawn, in the shared ledger and then in the register', async () => {
    const withdrawn: unknown[] = [];
    const log = await openBulletin({
      ...outOfReach,
      expected: async () => success({ next: 10, unaccounted: [], withdrawn: [] }),
      withdraw: async (withdrawal) => {
        withdrawn.push(withdrawal);
        return success(null);
      },
    });
    await act(async () => field('按原号重新生成').click());
    await fill('期号', '8');
    await click('作废第8号（号码仍占用）');
    expect(withdrawn).toEqual([{ kind: 'performance', year: 2016, number: 8 }]);
    expect(log.fixed).toMatchObject([[{ content: expect.stringContaining('作废') as string }]]);
    expect(pageText()).toContain('第8号已记为作废');
  });

  it('records what was issued under a number of the shared ledger, without its text or a name, and lists it', async () => {
    const shared = paneDocuments();
    await openBulletin(null, shared);
    await click('生成通报');
    const [issued] = expectSuccess(await shared.documents('bulletins', 2016));
    expect(issued?.content).toEqual({
      ...{ kind: 'performance', year: 2016, number: 10, documentNumber: '唐供电绩〔2016〕10号' },
      ...{ title: expect.stringContaining('12月份绩效管理情况的通报') as string, period: '2016年12月' },
      ...{
        issuedOn: '2016-12-30',
        isWithdrawn: false,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      rules: { version: 'v6-2016.1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
    expect(pageText()).toContain('共享台账中2016年已编发的（1期）');
    expect(pageText()).toMatch(/第10号 .*绩效管理情况的通报 （2016-12-30，校验值[0-9a-f]{8}）/);
    // Taken back, the number waits for the next one.
    await click('撤销');
    expect(expectSuccess(await shared.documents('bulletins', 2016))).toMatchObject([
      { version: 2, content: { number: 10, isWithdrawn: true } },
    ]);
    await click('生成通报');
    expect(expectSuccess(await shared.documents('bulletins', 2016))).toMatchObject([
      { version: 3, content: { number: 10, isWithdrawn: false } },
    ]);
  });

  it('says when a bulletin is made but not recorded, and can record it when it is made again', async () => {
    const shared = paneDocuments();
    const { saveDocument } = shared;
    let isUp = false;
    const line: Partial<SharedLedger> = {
      ...shared,
      saveDocument: async (...request) => (isUp ? saveDocument(...request) : failure(OFFLINE)),
    };
    const log = await openBulletin(null, line);
    await click('生成通报');
    expect(log.written).toEqual(['唐供电绩〔2016〕10号']);
    expect(pageText()).toContain('没有记入共享台账的编发清单（连不上共享台账');
    isUp = true;
    // The ninth of the workbook's register, issued for November, stands for the tenth here.
    await choose('期间', '2016-11');
    await act(async () => field('按原号重新生成').click());
    await choose('期号', '9');
    await click('生成通报');
    expect(expectSuccess(await shared.documents('bulletins', 2016))).toMatchObject([
      { content: { number: 9, isWithdrawn: false } },
    ]);
    expect(pageText()).toContain('✓ 现在的文字与第9号印发时相同');
  });

  it('offers the company’s letterhead where the workbook has another, and takes it when told to', async () => {
    const shared = paneDocuments();
    const { documents } = shared;
    await openBulletin(null, shared);
    await click('存为公司的版头');
    expect(pageText()).toContain('已存为公司的版头');
    expect(buttons('采用公司的版头')).toHaveLength(0);
    await fill('抄送', '党委');
    await shown();
    expect(pageText()).toContain('公司共用的版头与这里不同：抄送“公司领导”');
    await click('采用公司的版头');
    await shown();
    expect(field('抄送').value).toBe('公司领导');
    expect(expectSuccess(await documents('letterheads', null))).toMatchObject([
      { id: 'performance', version: 1 },
    ]);
  });

  it('lists numbers that were taken and never written, to be recorded as withdrawn', async () => {
    const withdrawn: unknown[] = [];
    const log = await openBulletin({
      ...outOfReach,
      expected: async () => success({ next: 13, unaccounted: [11, 12], withdrawn: [] }),
      withdraw: async (withdrawal) => {
        withdrawn.push(withdrawal);
        return success({ ...withdrawal, isWithdrawn: true });
      },
    });
    expect(pageText()).toContain('本工作簿没有登记的号有2个（11、12）');
    await click('第11号记为作废');
    expect(withdrawn).toEqual([{ kind: 'performance', year: 2016, number: 11 }]);
    expect(log.written).toEqual(['作废11']);
  });

  it('makes the document in the user’s own template, and lists what is wrong with one', async () => {
    const template = async (...lines: readonly string[]) => {
      const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
      const bytes = await Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
      // jsdom's files can't be read.
      return Object.assign(new File([bytes], '公司.docx'), { arrayBuffer: async () => bytes });
    };
    const chooseFile = async (file: File) => {
      const input = field('用自己的模板…');
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
      await settle(50);
    };
    const log = await openBulletin();
    await chooseFile(await template('{{标题}}', '{{文号}}'));
    expect(pageText()).toContain('公司.docx：不认识的占位符：{{文号}}；缺少的占位符：{{正文}}');
    await chooseFile(await template('{{标题}}', '{{正文}}', '{{署名}}', '{{成文日期}}'));
    await until(() => pageText().includes('模板随工作簿保存'));
    await click('生成通报');
    expect(log.templates).toHaveLength(1);
    await click('改回标准格式');
    expect(pageText()).toContain('标准公文格式');
  });

  it('leads from a figure to the row that it comes from', async () => {
    const log = await openBulletin();
    await choose('期间', '2016-09');
    await click('126');
    expect(log.selected.at(-1)).toMatchObject({ sheet: '抽查记录台账', column: null });
  });

  it('takes a text over that the user has put otherwise', async () => {
    await openBulletin();
    await act(async () => field('修改文字').click());
    const text = [...document.querySelectorAll('textarea')].find(({ value }) => value.startsWith('1.'));
    if (!text) throw new Error('no text to edit');
    await act(async () => {
      text.value = '1.坚持常态自查，9月05日前报送。';
      text.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    await act(async () => field('修改文字').click());
    await until(() => pageText().includes('1.坚持常态自查，9月05日前报送。'));
    expect(pageText()).toContain('月、日不编虚位');
  });

  it('makes notices and reports of the same workbook', async () => {
    await openBulletin();
    await choose('种类', 'weekly');
    expect(pageText()).toContain('“三级抽查”周报');
    await choose('种类', 'yearly');
    expect(pageText()).toContain('国网唐县供电公司2016年“三级抽查”工作总结');
  });
});
