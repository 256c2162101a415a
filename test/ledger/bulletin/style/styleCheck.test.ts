import fc from 'fast-check';
import { withEdits } from '../../../../ledger/bulletin/edits';
import { mendedText, styleProblems, textProblems } from '../../../../ledger/bulletin/style/styleCheck';

const paragraph = (text: string) => ({ type: 'paragraph' as const, text });
const heading = (level: 1 | 2 | 3 | 4, text: string) => ({ type: 'heading' as const, level, text });

describe('the style of one text', () => {
  it.each([
    ['9月05日前完成', '9月5日前完成'],
    ['2016.9.5完成', '2016年9月5日完成'],
    ['2016-09-05完成', '2016年9月5日完成'],
    ['二〇一六年九月三十日印发', '2016年9月30日印发'],
    ['二○一六年十二月五日', '2016年12月5日'],
    ['２０１６年', '2016年'],
    ['唐供电绩[2016]9号', '唐供电绩〔2016〕9号'],
    ['唐供电绩（2016）第09号', '唐供电绩〔2016〕9号'],
    ['发现问题,已整改;请复查', '发现问题，已整改；请复查'],
    ['依据:绩效办法', '依据：绩效办法'],
    ['资料(含附件)不齐', '资料（含附件）不齐'],
    ['开展"三级抽查"工作', '开展“三级抽查”工作'],
    ['已整改。。', '已整改。'],
    ['（一）、总体情况', '（一）总体情况'],
    ['1、抓好整改', '1.抓好整改'],
  ])('%s → %s', (text, mended) => {
    expect(mendedText(text)).toBe(mended);
    expect(textProblems(text, 0).length).toBeGreaterThan(0);
  });

  it.each(['1,234.5元', '12:30到岗', '3.5分', 'GB/T 9704-2012', '唐供电绩〔2016〕9号', '得分98.80', 'a,b'])(
    '%s stays as it is',
    (text) => {
      expect([mendedText(text), textProblems(text, 0)]).toEqual([text, []]);
    },
  );

  it('is mended once and for all, whatever was typed', () => {
    const piece = fc.constantFrom(
      ...[
        '抽查',
        '9月05日',
        '2016.9.5',
        '二〇一六年',
        '[2016]9号',
        ',',
        '。',
        '(一)',
        '、',
        '"',
        '1、',
        ' ',
        '第',
        '0',
        ':',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const mended = mendedText(pieces.join(''));
        expect(mendedText(mended)).toBe(mended);
        expect(textProblems(mended, 0)).toEqual([]);
      }),
      { seed: 2016, numRuns: 500 },
    );
  });
});

it('finds a gap in the numbering of levels, a stop behind the title and a paragraph without one', () => {
  const problems = styleProblems('关于九月份情况的通报。', [
    heading(1, '一、总体情况'),
    heading(2, '（一）抽查'),
    paragraph('1.甲所。资料不齐。'),
    paragraph('3.乙所。记录缺失'),
    heading(1, '三、下步工作'),
  ]);
  expect(problems.map(({ rule, block }) => [rule, block])).toEqual([
    ['title.stop', null],
    ['level.order', 3],
    ['level.order', 4],
    ['paragraph.stop', 3],
  ]);
});

it('keeps what a user wrote until the composed text changes', () => {
  const content = { blocks: [paragraph('甲。'), paragraph('乙。')], notices: [] } as never;
  const edits = [
    { composed: '甲。', text: '甲，改。' },
    { composed: '丙。', text: '丁。' },
  ];
  const edited = withEdits(content, edits);
  expect(edited.blocks).toMatchObject([paragraph('甲，改。'), paragraph('乙。')]);
  expect(edited.notices).toEqual([expect.stringMatching(/1处修改/)]);
});
