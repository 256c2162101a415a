import { makeStaticStyles } from '@fluentui/react-components';
import type { Face } from '../../documents/officialFlow';

/** Twips to a pixel of 96 to the inch. */
export const TWIPS_A_PIXEL = 15;

export const pixels = (twips: number): string =>
  `${String(Math.round((twips / TWIPS_A_PIXEL) * 100) / 100)}px`;

/** Of half-points. */
export const sizePixels = (size: number): string => pixels(size * 10);

// Figures and Latin letters are Times New Roman's, while quotation marks and dashes stay Chinese.
const LATIN = 'Bulletin Latin';

export const useLatin = makeStaticStyles(
  `@font-face { font-family: '${LATIN}'; src: local('Times New Roman'), local('Liberation Serif'); unicode-range: U+20-7E; }`,
);

/** The typefaces of official documents with what stands in for each where a PC lacks it. */
export const FAMILIES: Readonly<Record<Face | 'song', string>> = {
  title: `'${LATIN}', '方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'STZhongsong', 'SimSun', serif`,
  body: `'${LATIN}', '仿宋_GB2312', 'FangSong_GB2312', 'FangSong', 'STFangsong', 'SimSun', serif`,
  heading: `'${LATIN}', '黑体', 'SimHei', 'STHeiti', 'Microsoft YaHei', sans-serif`,
  subheading: `'${LATIN}', '楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', 'STKaiti', serif`,
  song: "'宋体', 'SimSun', 'STSong', serif",
};
