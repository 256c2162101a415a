/** The preview's pages: as the standard and Word have them (domain.md 6.1, GB/T 9704-2012, 5.2 and 7). */
import fc from 'fast-check';
import { bulletinRuns } from '../../../../addin/documents/bulletinRuns';
import type { LaidPage } from '../../../../addin/documents/preview/laidPage';
import { textLines } from '../../../../addin/documents/preview/lineBreaks';
import { pagesOf } from '../../../../addin/documents/preview/pagesOf';
import type { BulletinBlock, BulletinContent } from '../../../../ledger/bulletin/content';
import { expectSuccess } from '../../../../ledger/result';
import { compose, yearWorkbook } from '../../../ledger/bulletin/yearWorkbook';

const BODY = { em: 320, spacing: -5, firstWidth: 8204, width: 8844 };
/** Heights of the text area in twips, upright and on its side. */
const heightOf = ({ isWide }: LaidPage): number => (isWide ? 8844 : 12756);
const linesOf = ({ items }: LaidPage) => items.filter((item) => item.type === 'line');

let content: BulletinContent;
beforeAll(async () => {
  content = expectSuccess(compose(await yearWorkbook(), 'performance', '2016-09', { withChart: true }));
});

const withBlocks = (blocks: readonly BulletinBlock[]): readonly LaidPage[] => [
  ...pagesOf(bulletinRuns({ ...content, blocks })),
];

it('a line holds 28 Chinese characters, the first 26, and a page 22 lines', () => {
  const lines = textLines('供'.repeat(80), BODY);
  expect(lines.map(({ start, end }) => end - start)).toEqual([26, 28, 26]);
  const [, second] = withBlocks([{ type: 'paragraph', text: '供'.repeat(26 + 28 * 60) }]);
  expect(second?.items).toHaveLength(22);
});

it('breaks any text without losing a character, no mark at the wrong end of a line, none too wide', () => {
  const word = fc.constantFrom(
    ...'供电所，。、；（）“”《》〔〕',
    '9月30日',
    '94.59%',
    'TX-2016-12',
    ' ',
    '𬎆',
    '——',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const text = words.join('');
      const lines = textLines(text, BODY);
      expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const [i, { start, end, width }] of lines.entries()) {
        expect(width).toBeLessThanOrEqual((i === 0 ? 8204 : 8844) + 330);
        // A run of marks that is wider than a line has to break somewhere.
        const isOrdinary = !/[，。、；（）“”《》〔〕—]{20}/.test(text);
        if (isOrdinary && i > 0) expect(text.slice(start, end)).not.toMatch(/^[，。、；）”》〕]/);
      }
    }),
    { seed: 9704, numRuns: 300 },
  );
});

it('puts everything that is printed on some page, inside the text area, and the imprint at the last one’s foot', () => {
  const pages = [...pagesOf(bulletinRuns(content))];
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
  const all = pages
    .map((page) =>
      linesOf(page)
        .map(({ text }) => text)
        .join(''),
    )
    .join('');
  for (const block of content.blocks) if (block.type !== 'table') expect(all).toContain(block.text);
  for (const page of pages)
    for (const item of page.items) {
      const height =
        item.type === 'rule' ? item.thickness : item.type === 'picture' ? item.drawing.height : item.height;
      expect(item.y + height).toBeLessThanOrEqual(heightOf(page) + 1);
    }
  expect(pages.at(-1)?.items.at(-1)).toMatchObject({ type: 'rule', y: 12756 - 20 });
  const last = pages.slice(-1).flatMap(linesOf);
  expect(last.at(-1)?.text).toBe('2016年9月30日印发');
});

it('shows a picture on one page with its caption', () => {
  const pages = [...pagesOf(bulletinRuns(content))];
  const shown = pages.filter(({ items }) => items.some(({ type }) => type === 'picture'));
  expect(shown.flatMap(linesOf).map(({ text }) => text)).toContain('图1　有问题率排名图');
  expect(shown).toHaveLength(1);
});

it('repeats a table’s header on each of its pages, and cuts no row', () => {
  const rows = Array.from({ length: 90 }, (_, i) => [String(i + 1), '台账缺少签字盖章'.repeat(1 + (i % 5))]);
  const table = { caption: '清单', header: ['序号', '问题'], rows, widths: [1, 4], numeric: [] };
  const pages = withBlocks([{ type: 'table', table }]);
  const listed = pages.filter(({ items }) =>
    items.some((item) => item.type === 'row' && item.cells.length === 2),
  );
  expect(listed.length).toBeGreaterThan(2);
  for (const { items } of listed)
    expect(items.find(({ type }) => type === 'row')).toMatchObject({ index: -1 });
  const numbers = listed.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'row' ? [item.index] : [])),
  );
  expect(numbers.filter((index) => index >= 0)).toEqual(rows.map((_, i) => i));
});

it('never ends a page with a heading, nor leaves a line of a paragraph alone', () => {
  for (let before = 1; before <= 24; before++) {
    const filler: BulletinBlock = { type: 'paragraph', text: '供'.repeat(20) };
    const pages = withBlocks([
      ...Array.from({ length: before }, () => filler),
      { type: 'heading', level: 1, text: '一、总体情况' },
      { type: 'paragraph', text: '抽'.repeat(26 + 28 * 3) },
    ]);
    for (const page of pages) {
      const texts = linesOf(page).map(({ text }) => text);
      expect(texts.at(-1)).not.toBe('一、总体情况');
      expect(texts.filter((text) => text.startsWith('抽')).length).not.toBe(1);
    }
  }
});
