import { withArabicDigits } from './chineseNumber';
import { trimmed } from './textKey';

/** The longest date with its weekday, times and notes is far shorter; anything above is free text. */
const LONGEST_DATE = 80;

const DAYTIME = '(?:上午|下午|中午|早上|晚上?|凌晨|傍晚|夜间)';
const CLOCK = String.raw`(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|\d{1,2}[时点](?:半|整|\d{1,2}分?)?)`;
/** 9:30, 上午9时, 9:30-11:30, 下午 after a blank, a T or a day. */
const SPACED_TIME = new RegExp(
  String.raw`(?<=\S)[\sT]+${DAYTIME}?\s*${CLOCK}(?:\s*[-—~～至到]+\s*${DAYTIME}?\s*${CLOCK})?$`,
);
const GLUED_TIME = new RegExp(
  `(?:(?<=[日号六日一二三四五)])${DAYTIME}?|${DAYTIME})${CLOCK}(?:[-—~至到]+${DAYTIME}?${CLOCK})?$`,
);

const DONE =
  '(?:必须|须|应|要|予以|全部|均已|均|已经|已|完成|整改|办结|销号|落实|反馈|完毕|到位|上报|报送|提交|办理|实施|施行|执行|解决|关闭|闭环|处理|补录|补齐|验收|结束|召开)';

/** What follows a date without changing it: notes in brackets, weekdays, times of day, 前完成, 止. */
const AFTER_A_DATE: readonly RegExp[] = [
  /(?<=.)\([^()]*\)$/,
  /(?:周|星期|礼拜)[一二三四五六日天]$/,
  GLUED_TIME,
  new RegExp(`(?:${DAYTIME}|全天)$`),
  new RegExp(`(?<=.)${DONE}{1,6}$`),
  /(?<=.)(?:(?:以|之)?前|为止|止|左右|起)$/,
  /(?<=.)[.。,;、]$/,
];

/** What goes before a date without changing it: 于, 截至, 不晚于. What is only planned (拟, 预计) is no date yet. */
const BEFORE_A_DATE =
  /^(?:已于|截至|截止到?|截止(?:时间|日期)|不晚于|不迟于|最迟|最晚|务必|要求|须|应|于|在|自|从|至|到)+:?(?=.)/;
/** 已完成(3月15日): the date is in the note. */
const DONE_ON = new RegExp(`^${DONE}{1,6}[,:(](.+?)\\)?$`);

function withoutSuffixes(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const suffix of AFTER_A_DATE) rest = rest.replace(suffix, '');
  }
  return rest;
}

/**
 * The text without what stands around a date: time of day, weekday, notes in brackets, 前, 止 and the like; digits
 * Arabic, white space gone. '' where the text is too long for a date.
 */
export function normalisedDateText(text: string): string {
  const outer = trimmed(text);
  if (outer.length > LONGEST_DATE) return '';
  const plain = outer
    .normalize('NFKC')
    .replace(/^'/, '')
    .replace(SPACED_TIME, '')
    .replace(/^(\d{2,4})\s+(\d{1,2})\s+(\d{1,2})$/, '$1.$2.$3')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
    .replace(/^\(([^()]+)\)$/, '$1');
  const core = withoutSuffixes(plain.replace(DONE_ON, '$1')).replace(BEFORE_A_DATE, '');
  return withArabicDigits(core);
}
