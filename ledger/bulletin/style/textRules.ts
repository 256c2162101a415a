/** A rule of style within one text: what is found, how it is put right, and why. */
export interface TextRule {
  readonly name: string;
  readonly message: string;
  readonly pattern: RegExp;
  readonly replacement: (...match: readonly string[]) => string;
}

const HAN = '[\\p{Script=Han}”’》）]';
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
const DIGITS = '〇零○一二三四五六七八九';

/** 二〇一六 → 2016; 〇, ○ and 零 are one digit. */
function arabicYear(year: string): string {
  return [...year]
    .map((digit) => {
      const at = DIGITS.indexOf(digit);
      return at < 3 ? '0' : String(at - 2);
    })
    .join('');
}

const CHINESE_NUMBERS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
};

/** 三十一 → 31, 十二 → 12. */
function arabicDay(words: string): string {
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['0', words];
  const ten = words.includes('十') ? (CHINESE_NUMBERS[tens] ?? 1) * 10 : 0;
  return String(ten + (CHINESE_NUMBERS[ones] ?? 0));
}

/** The style of official documents (domain.md 6.2, 6.3; GB/T 15834, GB/T 15835), each rule safe to apply by itself. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    name: 'digits.fullWidth',
    message: '数字用半角',
    pattern: /[０-９]+/gu,
    replacement: (digits) =>
      [...(digits ?? '')].map((digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).join(''),
  },
  {
    name: 'date.chinese',
    message: '日期用阿拉伯数字',
    pattern:
      /([〇零○一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十]{1,3})日)?/gu,
    replacement: (_, year, month, day) =>
      `${arabicYear(year ?? '')}年${month ? `${arabicDay(month)}月` : ''}${day ? `${arabicDay(day)}日` : ''}`,
  },
  {
    name: 'date.separators',
    message: '日期写作“2016年9月5日”',
    pattern: /(?<![\d.－-])((?:19|20)\d{2})([.\/-])(\d{1,2})\2(\d{1,2})(?![\d.－-])/gu,
    replacement: (whole, year, _, month, day) =>
      Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
        ? `${year ?? ''}年${String(Number(month))}月${String(Number(day))}日`
        : (whole ?? ''),
  },
  {
    name: 'date.padding',
    message: '月、日不编虚位',
    pattern: /(?<!\d)0([1-9])(?=[月日])/gu,
    replacement: (_, digit) => digit ?? '',
  },
  {
    name: 'number.brackets',
    message: '发文字号的年份用六角括号〔〕',
    pattern: /(?<=\p{Script=Han})[[【(（［﹝]((?:19|20)\d{2})[\]】)）］﹞](?=第?\d+号)/gu,
    replacement: (_, year) => `〔${year ?? ''}〕`,
  },
  {
    name: 'number.serial',
    message: '发文字号不加“第”、不编虚位',
    pattern: /(〔(?:19|20)\d{2}〕)(?:第0*|0+)([1-9]\d*号)/gu,
    replacement: (_, year, serial) => `${year ?? ''}${serial ?? ''}`,
  },
  {
    name: 'punctuation.width',
    message: '中文标点用全角',
    pattern: new RegExp(`(?<=${HAN})[,;:?!]|[,;?!](?=\\p{Script=Han})`, 'gu'),
    replacement: (mark) => FULL_WIDTH[mark ?? ''] ?? mark ?? '',
  },
  {
    name: 'punctuation.brackets',
    message: '中文括号用全角',
    pattern: /\(([^()（）]*\p{Script=Han}[^()（）]*)\)/gu,
    replacement: (_, inner) => `（${inner ?? ''}）`,
  },
  {
    name: 'punctuation.quotes',
    message: '引号用“”',
    pattern: /"([^"“”]*\p{Script=Han}[^"“”]*)"/gu,
    replacement: (_, inner) => `“${inner ?? ''}”`,
  },
  {
    name: 'punctuation.repeated',
    message: '标点重复',
    pattern: /([，。；：、])[，。；：、]+/gu,
    replacement: (marks) => ((marks ?? '').includes('。') ? '。' : ((marks ?? '')[0] ?? '')),
  },
  {
    name: 'level.mark',
    message: '“（一）”“（1）”之后不加顿号，“1.”用圆点',
    pattern: /^(\s*)(?:（([一二三四五六七八九十]+|\d+)）[、.，]|(\d{1,2})、)/gu,
    replacement: (_, space, inner, digits) =>
      inner ? `${space ?? ''}（${inner}）` : `${space ?? ''}${digits ?? ''}.`,
  },
];
