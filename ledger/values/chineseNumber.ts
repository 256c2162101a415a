/** 〇 U+3007, ○ U+25CB and 零 are mixed in real ledgers (domain.md 4.4). */
const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};

const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

const DATE_RUN = /(?<![〇○零一二三四五六七八九十])[〇○零一二三四五六七八九十]+(?=[年月日])/g;
const RUN = /[〇○零两一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+/g;

/** Far above any amount of a ledger; longer texts are no numbers. */
const LONGEST_NUMERAL = 12;

/** 三 → 3, 二十一 → 21, 一百零五 → 105, 两千三百 → 2300; null for anything else or from ten thousand on. */
export function chineseNumber(text: string): number | null {
  if (text === '' || text.length > LONGEST_NUMERAL) return null;
  let sum = 0;
  let digit: number | null = null;
  let lastPlace = 10_000;
  let afterZero = false;
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) {
      const next = DIGITS[character];
      if (next === undefined || digit !== null) return null;
      if (next === 0 && text.length > 1) afterZero = true;
      else digit = next;
    } else {
      // 十二 is short for 一十二; 百 or 千 without a number before them are none.
      if (place >= lastPlace || (digit === null && (place > 10 || sum > 0))) return null;
      sum += (digit ?? 1) * place;
      [digit, lastPlace, afterZero] = [null, place, false];
    }
  }
  // 一百二 is short for 120 to some and a slip to others.
  if (digit !== null && lastPlace > 10 && lastPlace < 10_000 && !afterZero) return null;
  return afterZero && digit === null ? null : sum + (digit ?? 0);
}

/** Measure words that real ledgers count with. */
const COUNTED = /^(.+?)(人次|[项条个件次人户份处起例宗张名家台]|)$/u;

/** 三处 → 3 and 处, 十二 → 12 and ''; null for 一般, 三级 and whatever else is no count. */
export function chineseCount(text: string): { readonly value: number; readonly measure: string } | null {
  const [, numeral = '', measure = ''] = COUNTED.exec(text) ?? [];
  const value = chineseNumber(numeral);
  return value === null ? null : { value, measure };
}

/** The same for numerals before 年, 月 and 日 only: 三级抽查 stays as it is. */
export function withArabicDates(text: string): string {
  return text.replace(DATE_RUN, withArabicDigits);
}

/** 二〇一六年三月五日 → 2016年3月5日: every run of Chinese numerals becomes Arabic digits. */
export function withArabicDigits(text: string): string {
  return text.replace(RUN, (run) => {
    const number = chineseNumber(run);
    if (number !== null) return String(number);
    const digits = [...run].map((digit) => DIGITS[digit]);
    return digits.every((digit) => digit !== undefined) ? digits.join('') : run;
  });
}
