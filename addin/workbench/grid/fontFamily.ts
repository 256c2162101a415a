/**
 * Fonts of Chinese official documents (GB/T 9704) are seldom installed outside of offices: each name is followed by its
 * other names on Windows, the Mac and Linux, then by what looks nearest.
 */
const SONG = ['SimSun', '宋体', 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC', 'Noto Sans SC', 'serif'];
const HEI = [
  'SimHei',
  '黑体',
  'Microsoft YaHei',
  'PingFang SC',
  'Heiti SC',
  'Noto Sans SC',
  'Noto Sans CJK SC',
  'sans-serif',
];
const FANGSONG = ['FangSong', '仿宋', 'STFangsong', ...SONG];
const KAI = ['KaiTi', '楷体', 'STKaiti', 'Kaiti SC', ...SONG];
const XIAOBIAOSONG = ['FZXiaoBiaoSong-B05S', 'STZhongsong', '华文中宋', ...SONG];
const LATIN = [
  'Carlito',
  'Segoe UI',
  'Microsoft YaHei',
  'PingFang SC',
  'Noto Sans SC',
  'Noto Sans CJK SC',
  'sans-serif',
];

const KINDS: ReadonlyArray<readonly [name: RegExp, fallbacks: readonly string[]]> = [
  [/小标宋|XiaoBiaoSong/i, XIAOBIAOSONG],
  [/仿宋|FangSong/i, FANGSONG],
  [/楷|Kai/i, KAI],
  [/宋|SimSun|Song/i, SONG],
  [/黑|Hei|等线|DengXian|雅黑|YaHei/i, HEI],
];

const known = new Map<string, string>();

/** A CSS font-family for a font's name in a workbook. */
export function fontFamily(name: string): string {
  let family = known.get(name);
  if (family === undefined) {
    const fallbacks = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? LATIN;
    family = [...new Set([name, ...fallbacks])].map(cssName).join(', ');
    known.set(name, family);
  }
  return family;
}

function cssName(name: string): string {
  return /^(serif|sans-serif)$/.test(name) ? name : `"${name.replace(/["\\\n]/g, '')}"`;
}
