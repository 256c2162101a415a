/** 〇 U+3007, ○ U+25CB and 零 are mixed in real ledgers (domain.md 4.4). */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  两: 2,
};

const RUN = /[〇○零两一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+/g;

/** 三 → 3, 十二 → 12, 二十一 → 21; null for anything else or above 99. */
export function smallChineseNumber(text: string): number | null {
  const match =
    /^([一二三四五六七八九两壹贰叁肆伍陆柒捌玖])?([十拾])?([一二三四五六七八九两零〇壹贰叁肆伍陆柒捌玖])?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const [, high, ten, low] = match;
  const unit = (digit: string | undefined): number => (digit === undefined ? 0 : (DIGITS[digit] ?? 0));
  if (ten !== undefined) return (high === undefined ? 1 : unit(high)) * 10 + unit(low);
  return high !== undefined && low === undefined
    ? unit(high)
    : low !== undefined && high === undefined
      ? unit(low)
      : null;
}

/** The same for numerals before 年, 月 and 日 only: 三级抽查 stays as it is. */
export function withArabicDates(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九十]+(?=[年月日])/g, withArabicDigits);
}

/** 二〇一六年三月五日 → 2016年3月5日: every run of Chinese numerals becomes Arabic digits. */
export function withArabicDigits(text: string): string {
  return text.replace(RUN, (run) => {
    const small = smallChineseNumber(run);
    if (small !== null) return String(small);
    const digits = [...run].map((digit) => DIGITS[digit]);
    return digits.every((digit) => digit !== undefined) ? digits.join('') : run;
  });
}
