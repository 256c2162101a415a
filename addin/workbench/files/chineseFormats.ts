import { strFromU8, strToU8 } from 'fflate';

const YEAR_AND_MONTH = 'yyyy"年"m"月"';
const MONTH_AND_DAY = 'm"月"d"日"';

/** Number formats that a Chinese Excel has by their number alone, without their standing in the file (ECMA-376 18.8.30). */
export const CHINESE_FORMATS: ReadonlyMap<number, string> = new Map([
  ...[27, 36, 50, 52, 57].map((id) => [id, YEAR_AND_MONTH] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, MONTH_AND_DAY] as const),
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
]);

/**
 * The styles of an .xlsx file with those formats written out that its cells use by number: the codec knows the numbers of
 * an English Excel only, and a date in 58 would be 43613.
 */
export function withChineseFormats(styles: Uint8Array): Uint8Array {
  const xml = strFromU8(styles);
  const declared = new Set([...xml.matchAll(/<numFmt [^>]*?numFmtId="(\d+)"/g)].map(([, id]) => id));
  const used = new Set([...xml.matchAll(/<xf [^>]*?numFmtId="(\d+)"/g)].map(([, id]) => id));
  const missing = [...CHINESE_FORMATS].filter(([id]) => used.has(String(id)) && !declared.has(String(id)));
  if (missing.length === 0) return styles;
  const formats = missing
    .map(([id, code]) => `<numFmt numFmtId="${String(id)}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('');
  const place = /<numFmts[^>]*(?<!\/)>/.exec(xml) ?? /<styleSheet[^>]*>/.exec(xml);
  if (place === null) return styles;
  const at = place.index + place[0].length;
  const inserted = place[0].startsWith('<numFmts') ? formats : `<numFmts>${formats}</numFmts>`;
  return strToU8(xml.slice(0, at) + inserted + xml.slice(at));
}
