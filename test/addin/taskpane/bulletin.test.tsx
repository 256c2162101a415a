/** @jest-environment jsdom */
import { click, field, fill, openPane, pageText, recordingActions, settle } from './openPane';
import type { PaneWorkbook } from '../../../addin/taskpane/actions';
import { acceptanceWorkbook } from './sampleWorkbook';

describe('通报', () => {
  const downloads: string[] = [];

  let workbook: PaneWorkbook;
  beforeAll(async () => {
    workbook = await acceptanceWorkbook();
  });

  async function openBulletin() {
    URL.createObjectURL = () => 'blob:document';
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = function () {
      downloads.push(this.download);
    };
    const { actions, log } = recordingActions(workbook, '抽查记录台账');
    await openPane(actions, 'bulletin');
    await settle();
    return log;
  }

  it('proposes the next number and shows the whole text before anything is made', async () => {
    const log = await openBulletin();
    expect(field('期号').value).toBe('10');
    expect(pageText()).toContain('唐供电绩〔2016〕10号');
    expect(pageText()).toContain('登记考核记录3条，扣分合计2.5分');
    expect(log.written).toEqual([]);
  });

  it('follows the period', async () => {
    await openBulletin();
    await fill('期间', '2016-09');
    expect(pageText()).toContain('关于2016年9月份绩效管理情况的通报');
    expect(pageText()).toContain('94.59');
  });

  it('refuses a number that is none, in its place', async () => {
    await openBulletin();
    await fill('期号', '1000');
    expect(pageText()).toContain('应为 1 至 999 的整数');
  });

  it('makes the sheet, hands the Word document out and leaves a link to it', async () => {
    const log = await openBulletin();
    await click('生成通报');
    expect(log.written).toEqual(['唐供电绩〔2016〕10号']);
    expect(downloads).toEqual(['唐供电绩〔2016〕10号.docx']);
    const link = document.querySelector('a[download]');
    expect(link?.getAttribute('href')).toBe('blob:document');
    await click('撤销');
    expect(log.undone).toBe(1);
  });
});
