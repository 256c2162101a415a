import type { BrandVariants } from '@fluentui/react-components';

/** Shades of the green of our icon, from dark to light. */
export const brand: BrandVariants = {
  10: '#01150d',
  20: '#042419',
  30: '#063325',
  40: '#083f2e',
  50: '#094a36',
  60: '#0a553e',
  70: '#0b6044',
  80: '#0b6a4b',
  90: '#1f7a5c',
  100: '#368a6d',
  110: '#4f9a80',
  120: '#69aa93',
  130: '#84bba7',
  140: '#9fccbb',
  150: '#bbddd0',
  160: '#d8eee6',
};
