/** Long documents as LibreOffice lays them out: nothing leaves the type area (skipped where it is not installed). */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulletinDocument } from '../../../addin/documents/bulletinDocument';
import { composeBulletin } from '../../../ledger/bulletin/composeBulletin';
import type { BulletinTable } from '../../../ledger/bulletin/content';
import { rankingChart, type ChartBar } from '../../../ledger/bulletin/rankingChart';
import { expectSuccess } from '../../../ledger/result';
import { DEFAULT_RULES } from '../../../ledger/score/ruleSet';
import { convertedByLibreOffice, hasLibreOffice, HANG_MS } from '../../libreOffice';
import { ledgerSheet, periodOf, workbookOf } from '../../ledger/score/truthWorkbook';

const PDFTOTEXT = '/usr/bin/pdftotext';
const POINTS_A_MM = 72 / 25.4;

const LONG_UNIT = '国网唐县供电公司电力调度控制分中心（城区配电自动化运维抢修综合服务班组）';

function manyFindings(count: number) {
  const units = [
    '𬎆𠮷㐱供电所',
    LONG_UNIT,
    ...Array.from({ length: 38 }, (_, i) => `第${String(i + 1)}供电所`),
  ];
  const day = (n: number) => ({
    date: `2016-03-${String(1 + (n % 28)).padStart(2, '0')}` as never,
    precision: 'day' as const,
  });
  return workbookOf([
    ledgerSheet(
      'organisation',
      units.map((unit, i) => ({ serial: i + 1, unit, category: '基层' })),
    ),
    ledgerSheet(
      'checks',
      Array.from({ length: count }, (_, i) => ({
        ...{ unit: units[i % units.length] ?? '', problemCount: 1, quantity: { value: 10, unit: '件' } },
        ...{ date: day(i), severity: ['一般', '较大', '重大'][i % 3] ?? '', deduction: '0.5' },
        findings: `${String(i + 1)}号台账缺少签字盖章，且与营销系统数据不一致，需要逐户核对`,
      })),
    ),
  ]);
}

/** Words outside of the type area, page numbers left out. */
function wordsOutside(boxes: string): readonly string[] {
  return boxes
    .split('<page ')
    .slice(1)
    .flatMap((page) => {
      const [width, height] = [...page.matchAll(/(?:width|height)="([\d.]+)"/g)].map((match) =>
        Number(match[1]),
      );
      const isWide = Number(width) > Number(height);
      const [top, right, bottom, left] = (isWide ? [28, 37, 26, 35] : [37, 26, 35, 28]).map(
        (mm) => mm * POINTS_A_MM,
      );
      const words = [
        ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
      ];
      return words
        .filter(([, xMin, yMin, xMax, yMax, text]) => {
          const middle = (Number(yMin) + Number(yMax)) / 2;
          const isPageNumber = middle > Number(height) - Number(bottom) && /^[—\d]+$/.test(text ?? '');
          // A stop may hang over the right edge, as it does in print.
          const spare = /[，。；：、”）]$/.test(text ?? '') ? 17 : 2;
          const isInside =
            Number(xMin) >= Number(left) - 2 &&
            Number(xMax) <= Number(width) - Number(right) + spare &&
            middle >= Number(top) &&
            middle <= Number(height) - Number(bottom);
          return !isInside && !isPageNumber;
        })
        .map((match) => match[5] ?? '');
    });
}

(existsSync(PDFTOTEXT) && hasLibreOffice() ? it : it.skip)(
  'a month with 400 findings, 40 units, rare characters and very long names stays within the type area',
  async () => {
    const workbook = manyFindings(400);
    const content = expectSuccess(
      composeBulletin({
        ...{ workbook, cells: [], kind: 'operation', period: periodOf('2016-03'), rules: DEFAULT_RULES },
        letterhead: { company: '国网唐县供电公司', code: '唐供电抽' },
      }),
    );
    const [findings] = content.attachmentTables ?? [];
    expect(findings?.rows).toHaveLength(400);
    const bars = Array.from({ length: 40 }, (_, i): ChartBar => {
      return { rank: i + 1, unit: i % 4 === 0 ? LONG_UNIT : '𬎆𠮷㐱供电所', rate: '100.00', figure: '' };
    });
    const chart = { ...findings, caption: '有问题率排名图', isWide: undefined } as BulletinTable;
    const attachmentTables = [
      ...(content.attachmentTables ?? []),
      { ...chart, chart: rankingChart('有问题率排名图', bars, null) },
    ];
    const folder = mkdtempSync(join(tmpdir(), 'type-area-'));
    try {
      const file = join(folder, 'bulletin.docx');
      writeFileSync(file, await bulletinDocument({ ...content, attachmentTables }));
      const [printed] = convertedByLibreOffice([file], 'pdf', folder);
      if (printed === undefined) {
        process.stdout.write('not judged: this LibreOffice has no Writer\n');
        return;
      }
      const boxes = execFileSync(PDFTOTEXT, ['-bbox', printed, '-'], {
        maxBuffer: 64 * 2 ** 20,
      }).toString();
      expect(wordsOutside(boxes)).toEqual([]);
      // The header stands on every page of the list.
      const lists = boxes.split('<page ').filter((page) => page.includes('>整改措施<'));
      expect(lists.length).toBeGreaterThan(5);
      // A chart of 40 units is two pictures, each with its caption on its page.
      const charts = boxes.split('<page ').filter((page) => page.includes('>100.00%<'));
      expect(
        charts.map(
          (page) => />有问题率排名图(?:（续）)?</.exec(page.slice(page.lastIndexOf('100.00%')))?.[0],
        ),
      ).toEqual(['>有问题率排名图<', '>有问题率排名图（续）<']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  2 * HANG_MS,
);
