import type { Face } from './officialFlow';

/** The typefaces of official documents, by name: they are commercial and aren't shipped (domain.md 6.1). */
export const TYPEFACES: Readonly<Record<Face, string>> = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
};

/** Of figures and Latin letters. */
export const LATIN = 'Times New Roman';
