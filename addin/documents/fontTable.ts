import { LATIN } from './typefaces';

/** Typefaces of official documents, what stands in for each where a PC lacks it, and its class for the last resort. */
const FACES: ReadonlyArray<readonly [name: string, standIns: string, family: string, pitch: string]> = [
  [
    '方正小标宋简体',
    '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun',
    'roman',
    'variable',
  ],
  ['仿宋_GB2312', 'FangSong_GB2312,仿宋,FangSong,华文仿宋,STFangsong', 'modern', 'fixed'],
  ['楷体_GB2312', 'KaiTi_GB2312,楷体,KaiTi,华文楷体,STKaiti', 'modern', 'fixed'],
  ['黑体', 'SimHei,华文细黑,STHeiti,微软雅黑,Microsoft YaHei', 'modern', 'fixed'],
  ['宋体', 'SimSun,NSimSun,华文宋体,STSong', 'auto', 'variable'],
];

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The document's table of typefaces: each by its name with the stand-ins that Word takes where it isn't installed
 * (ECMA-376 17.8.3.1). They are commercial and aren't shipped (domain.md 6.1).
 */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">`,
    ...FACES.map(
      ([name, standIns, family, pitch]) =>
        `<w:font w:name="${name}"><w:altName w:val="${standIns}"/><w:charset w:val="86"/>` +
        `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
    ),
    `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`,
    '</w:fonts>',
  ].join(''),
} as const;
