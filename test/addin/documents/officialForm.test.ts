/** The form of GB/T 9704-2012, measured in the document itself (domain.md section 6); the table of measures is printed. */
import { bulletinDocument } from '../../../addin/documents/bulletinDocument';
import type { BulletinContent } from '../../../ledger/bulletin/content';
import { expectSuccess } from '../../../ledger/result';
import { compose, yearWorkbook } from '../../ledger/bulletin/yearWorkbook';
import { numberIn, paragraphsOf, partsOf, wordIn, type Parts, type WordParagraph } from './wordParts';

const MM = 56.6929;
const millimetres = (twips: number | null): number => Math.round((Number(twips) / MM) * 10) / 10;

interface Sample {
  readonly parts: Parts;
  readonly body: string;
  readonly paragraphs: readonly WordParagraph[];
}

async function sampleOf(content: BulletinContent): Promise<Sample> {
  const parts = partsOf(await bulletinDocument(content));
  const body = parts['word/document.xml'] ?? '';
  return { parts, body, paragraphs: paragraphsOf(body) };
}

let content: BulletinContent;
let plain: Sample;
let red: Sample;
let brief: Sample;
let sealed: Sample;
beforeAll(async () => {
  const year = await yearWorkbook();
  const made = (letterhead: object) => expectSuccess(compose(year, 'performance', '2016-09', { letterhead }));
  content = made({});
  plain = await sampleOf(content);
  red = await sampleOf(made({ headStyle: 'document' }));
  brief = await sampleOf(made({ headStyle: 'brief' }));
  sealed = await sampleOf(made({ isSealed: true }));
});

function find({ paragraphs }: Sample, text: string | RegExp): WordParagraph & { readonly index: number } {
  const index = paragraphs.findIndex(({ text: own }) =>
    typeof text === 'string' ? own === text : text.test(own),
  );
  const found = paragraphs[index];
  if (found === undefined) throw new Error(`no paragraph ${String(text)}`);
  return { ...found, index };
}

const face = ({ xml }: WordParagraph): string =>
  `${String(wordIn(xml, 'w:rFonts', 'w:eastAsia'))} ${String(Number(numberIn(xml, 'w:sz', 'w:val')) / 2)}pt`;
const isFlush = ({ xml }: WordParagraph): boolean =>
  ['left', 'firstLine', 'firstLineChars'].every((side) => numberIn(xml, 'w:ind', `w:${side}`) === 0);
const isBold = ({ xml }: WordParagraph): boolean => /<w:b(?:Cs)?\/>/.test(xml);
const blanksBetween = (sample: Sample, from: number, to: number): number =>
  sample.paragraphs.slice(from + 1, to).filter(({ text }) => text === '').length;
const boxOf = ({ body }: Sample): string => /<wps:txbx>.*?<\/wps:txbx>/s.exec(body)?.[0] ?? '';
const bordersOf = (box: string): string =>
  [...box.matchAll(/<w:top [^>]*w:sz="(\d+)"/g)].map((m) => m[1]).join(' ');

/** Measure, standard, ours; each row's last two must be equal. */
function measures(): ReadonlyArray<readonly [measure: string, standard: string, ours: string]> {
  const title = find(plain, /^关于2016年9月份/);
  const company = find(plain, '国网唐县供电公司');
  const number = find(plain, '唐供电绩〔2016〕10号');
  const recipients = find(plain, '各部室、各供电所：');
  const opening = find(plain, /^按照公司/);
  const first = find(plain, '一、总体情况');
  const second = find(plain, '（一）抽查发现的问题');
  const item = find(plain, /^1\.城区供电所/);
  const notes = find(plain, '附件：1.得失分汇总表');
  const note2 = find(plain, '2.问题整改清单');
  const issuer = find(plain, '国网唐县供电公司绩效管理办公室');
  const date = find(plain, '2016年9月30日');
  const attachment = find(plain, '附件1');
  const attachmentTitle = find(plain, '得失分汇总表');
  const sections = plain.body.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
  const page = sections[0] ?? '';
  const wide = sections.find((xml) => xml.includes('w:orient="landscape"')) ?? '';
  const margin = (xml: string, side: string) => millimetres(numberIn(xml, 'w:pgMar', `w:${side}`));
  const textWidth =
    11906 - Number(numberIn(page, 'w:pgMar', 'w:left')) - Number(numberIn(page, 'w:pgMar', 'w:right'));
  const textHeight =
    16838 - Number(numberIn(page, 'w:pgMar', 'w:top')) - Number(numberIn(page, 'w:pgMar', 'w:bottom'));
  const pitch = Number(numberIn(opening.xml, 'w:spacing', 'w:line'));
  const advance = 320 + Number(/<w:spacing w:val="(-?\d+)"/.exec(opening.xml)?.[1]);
  const footers = Object.entries(plain.parts).filter(([name]) => /^word\/footer\d\.xml$/.test(name));
  const odd = footers.map(([, xml]) => xml).find((xml) => xml.includes('w:jc w:val="right"')) ?? '';
  const even = footers.map(([, xml]) => xml).find((xml) => xml.includes('w:jc w:val="left"')) ?? '';
  const footerTop =
    Number(numberIn(page, 'w:pgMar', 'w:bottom')) -
    Number(numberIn(page, 'w:pgMar', 'w:footer')) -
    Number(numberIn(odd, 'w:spacing', 'w:line'));
  const box = boxOf(plain);
  const boxText = paragraphsOf(box);
  const copies = boxText.find(({ text }) => text.startsWith('抄送')) ?? { xml: '', text: '' };
  const printed = boxText.find(({ text }) => text.endsWith('印发')) ?? { xml: '', text: '' };
  const mark = find(red, '国网唐县供电公司文件');
  const redNumber = find(red, '唐供电绩〔2016〕10号');
  const briefMark = find(brief, '绩效管理通报');
  const briefEnds = find(brief, /^国网唐县供电公司绩效管理办公室2016年9月30日$/);
  const sealedDate = find(sealed, '2016年9月30日');
  const sealedIssuer = find(sealed, '国网唐县供电公司绩效管理办公室');
  const left = ({ xml }: WordParagraph): number => Number(numberIn(xml, 'w:ind', 'w:left') ?? 0);
  const tables = plain.body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  const widthOf = (table: string): number =>
    [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, match) => sum + Number(match[1]), 0);
  const sizes = [
    ...new Set(tables.flatMap((t) => [...t.matchAll(/<w:sz w:val="(\d+)"/g)].map((m) => Number(m[1]) / 2))),
  ];
  const fonts = plain.parts['word/fontTable.xml'] ?? '';
  const text = plain.paragraphs.map((each) => each.text).join('\n');
  return [
    [
      '用纸',
      'A4 210×297 mm',
      `A4 ${String(millimetres(numberIn(page, 'w:pgSz', 'w:w')))}×${String(millimetres(numberIn(page, 'w:pgSz', 'w:h')))} mm`,
    ],
    ['天头', '37 mm', `${String(margin(page, 'top'))} mm`],
    ['订口', '28 mm', `${String(margin(page, 'left'))} mm`],
    ['版心', '156×225 mm', `${String(Math.round(textWidth / MM))}×${String(Math.round(textHeight / MM))} mm`],
    ['每面行数', '22', String(Math.floor(textHeight / pitch))],
    [
      '行距',
      '28.95 pt 固定值',
      `${String(pitch / 20)} pt ${wordIn(opening.xml, 'w:spacing', 'w:lineRule') === 'exact' ? '固定值' : ''}`,
    ],
    ['每行字数', '28', String(Math.floor(textWidth / advance))],
    ['正文', '仿宋_GB2312 16pt', face(opening)],
    ['数字、西文', 'Times New Roman', String(wordIn(opening.xml, 'w:rFonts', 'w:ascii'))],
    ['段首', '空二字', `空${numberIn(opening.xml, 'w:ind', 'w:firstLineChars') === 200 ? '二' : '?'}字`],
    ['标题', '方正小标宋简体 22pt', face(title)],
    [
      '标题居中分行',
      'center center',
      [company, title].map(({ xml }) => wordIn(xml, 'w:jc', 'w:val')).join(' '),
    ],
    [
      '标题上空',
      '二行',
      `${String(blanksBetween(plain, number.index, company.index)) === '2' ? '二' : '?'}行`,
    ],
    ['标题末标点', '无', /[，。；：、！]$/.test(title.text) ? '有' : '无'],
    ['发文字号', '唐供电绩〔2016〕10号', number.text],
    [
      '主送机关',
      '标题下空一行、顶格、全角冒号',
      `标题下空${blanksBetween(plain, title.index, recipients.index) === 1 ? '一' : '?'}行、${isFlush(recipients) ? '顶格' : '缩进'}、${recipients.text.endsWith('：') ? '全角冒号' : '?'}`,
    ],
    ['第一层 一、', '黑体 16pt', face(first)],
    ['第二层 （一）', '楷体_GB2312 16pt', face(second)],
    ['第三层 1.', '仿宋_GB2312 16pt', face(item)],
    [
      '层次序数后标点',
      '一、 （一） 1.',
      [first, second, item]
        .map(({ text: own }) => /^(?:一、|（一）(?!、)|1\.)/.exec(own)?.[0] ?? '?')
        .join(' '),
    ],
    ['加粗', '无', [title, opening, first, second, item].some(isBold) ? '有' : '无'],
    [
      '附件说明',
      '正文下空一行、左空二字',
      `正文下空${blanksBetween(plain, notes.index - 2, notes.index) === 1 ? '一' : '?'}行、左空${left(notes) - Number(numberIn(notes.xml, 'w:ind', 'w:hanging')) === 640 ? '二' : '?'}字`,
    ],
    [
      '附件名称对齐',
      '6字处',
      `${String(left(notes) / 320)}字处`.replace(/^6字处$/, left(note2) === left(notes) ? '6字处' : '?'),
    ],
    ['附件名称后标点', '无', /[，。；]$/.test(notes.text + note2.text) ? '有' : '无'],
    ['署名（不盖章）', '右空二字', `右空${8844 - left(issuer) - 15 * 320 === 640 ? '二' : '?'}字`],
    [
      '成文日期（不盖章）',
      '首字比署名首字右移二字',
      `首字比署名首字右移${left(date) - left(issuer) === 640 ? '二' : '?'}字`,
    ],
    ['成文日期（盖章）', '右空四字', `右空${8844 - left(sealedDate) - 6.5 * 320 === 1280 ? '四' : '?'}字`],
    [
      '署名（盖章）',
      '以成文日期为准居中',
      left(sealedIssuer) + 15 * 320 <= 8844 ? '以成文日期为准居中' : '?',
    ],
    ['成文日期', '2016年9月30日', date.text],
    [
      '附件',
      '另面、黑体 16pt 顶格',
      `${attachment.xml.includes('<w:pageBreakBefore/>') ? '另面' : '?'}、${face(attachment)} ${isFlush(attachment) ? '顶格' : '?'}`,
    ],
    [
      '附件标题',
      '第三行居中',
      `第${attachmentTitle.index - attachment.index === 2 ? '三' : '?'}行${wordIn(attachmentTitle.xml, 'w:jc', 'w:val') === 'center' ? '居中' : '?'}`,
    ],
    [
      '版记分隔线',
      '0.35 0.25 0.35 mm',
      bordersOf(box)
        .split(' ')
        .map((size) => (size === '8' ? '0.35' : size === '6' ? '0.25' : '?'))
        .join(' ') + ' mm',
    ],
    [
      '版记位置',
      '版心下边缘、与版心等宽',
      `${/<wp:positionV relativeFrom="margin"><wp:align>bottom/.test(plain.body) ? '版心下边缘' : '?'}、${Math.round(Number(/<wp:extent cx="(\d+)"/.exec(plain.body)?.[1]) / 635) === textWidth ? '与版心等宽' : '?'}`,
    ],
    [
      '抄送',
      '仿宋_GB2312 14pt、左右空一字、句号',
      `${face(copies)}、左右空${left(copies) - Number(numberIn(copies.xml, 'w:ind', 'w:hanging')) === 280 && numberIn(copies.xml, 'w:ind', 'w:right') === 280 ? '一' : '?'}字、${copies.text.endsWith('。') ? '句号' : '?'}`,
    ],
    [
      '印发机关和印发日期',
      '仿宋_GB2312 14pt 2016年9月30日印发',
      `${face(printed)} ${/2016年9月30日印发$/.exec(printed.text)?.[0] ?? '?'}`,
    ],
    [
      '页码',
      '宋体 14pt — n —',
      `${face({ xml: odd, text: '' })} ${/— <\/w:t>.*PAGE.*> —</s.test(odd) ? '— n —' : '?'}`,
    ],
    [
      '页码位置',
      '单页居右空一字、双页居左空一字',
      `单页居右空${numberIn(odd, 'w:ind', 'w:right') === 280 ? '一' : '?'}字、双页居左空${numberIn(even, 'w:ind', 'w:left') === 280 ? '一' : '?'}字`,
    ],
    ['一字线至版心下边缘', '7 mm', `${String(Math.round((footerTop + 175) / MM))} mm`],
    [
      '奇偶页不同',
      '是',
      plain.parts['word/settings.xml']?.includes('<w:evenAndOddHeaders') === true ? '是' : '否',
    ],
    [
      '表格宽度',
      '不超版心',
      tables.every((table) => widthOf(table) <= (table.includes('整改措施') ? 12756 : 8844))
        ? '不超版心'
        : '超版心',
    ],
    ['表格重复表头', '是', tables.every((table) => table.includes('<w:tblHeader/>')) ? '是' : '否'],
    [
      '表格字号',
      '四号、小四或五号',
      sizes.every((size) => [14, 12, 10.5].includes(size)) ? '四号、小四或五号' : sizes.join(),
    ],
    [
      '横排附表',
      '版心 225×156 mm',
      `版心 ${String(Math.round((16838 - Number(numberIn(wide, 'w:pgMar', 'w:left')) - Number(numberIn(wide, 'w:pgMar', 'w:right'))) / MM))}×${String(Math.round((11906 - Number(numberIn(wide, 'w:pgMar', 'w:top')) - Number(numberIn(wide, 'w:pgMar', 'w:bottom'))) / MM))} mm`,
    ],
    [
      '发文机关标志',
      '红色 小标宋 居中',
      `${wordIn(mark.xml, 'w:color', 'w:val') === 'FF0000' ? '红色' : '?'} ${face(mark).includes('小标宋') ? '小标宋' : '?'} ${wordIn(mark.xml, 'w:jc', 'w:val') === 'center' ? '居中' : '?'}`,
    ],
    [
      '发文机关标志上边缘',
      '版心下 35 mm',
      `版心下 ${String(millimetres(numberIn(mark.xml, 'w:spacing', 'w:before')))} mm`,
    ],
    [
      '红头发文字号',
      '标志下空二行居中',
      `标志下空${blanksBetween(red, mark.index, redNumber.index) === 2 ? '二' : '?'}行${wordIn(redNumber.xml, 'w:jc', 'w:val') === 'center' ? '居中' : '?'}`,
    ],
    [
      '红色分隔线',
      '发文字号下 4 mm',
      `发文字号下 ${String(Math.round((Number(/<w:bottom [^>]*w:space="(\d+)"/.exec(redNumber.xml)?.[1]) * 20) / MM))} mm`,
    ],
    ['简报式红头', '绩效管理通报 第10期', `${briefMark.text} ${find(brief, '第10期').text}`],
    ['简报式红头左右', '单位、日期和红线', briefEnds.xml.includes('FF0000') ? '单位、日期和红线' : '?'],
    ['未选红头', '无红色', plain.body.includes('FF0000') ? '有红色' : '无红色'],
    [
      '替代字体',
      '每种字体都有',
      ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'].every((name) =>
        new RegExp(`w:name="${name}"><w:altName w:val="[^"]+"`).test(fonts),
      )
        ? '每种字体都有'
        : '?',
    ],
    [
      '嵌入字体文件',
      '无',
      Object.keys(plain.parts).some((name) => /fonts\/|\.(?:odttf|ttf)$/.test(name)) ? '有' : '无',
    ],
    ['年份括号', '〔〕', /[[【(（]2016[\])】）]\d+号/.test(text) ? '?' : '〔〕'],
  ];
}

it('keeps every measure of GB/T 9704-2012', () => {
  const rows = measures();
  const width = (words: string) => [...words].reduce((sum, c) => sum + (c > '\u00ff' ? 2 : 1), 0);
  const pad = (words: string, to: number) => words + ' '.repeat(Math.max(1, to - width(words)));
  process.stdout.write(
    [['项目', 'GB/T 9704-2012', '本文件'], ...rows]
      .map(([measure = '', standard = '', ours = '']) => `${pad(measure, 22)}${pad(standard, 40)}${ours}\n`)
      .join(''),
  );
  expect(rows.filter(([, standard, ours]) => standard !== ours)).toEqual([]);
});
