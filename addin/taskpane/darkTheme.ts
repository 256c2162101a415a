import { createDarkTheme } from '@fluentui/react-components';
import { brand } from './brand';

/** Fluent takes shades for text that are too dark for this green: these stand 4.5 : 1 above the background (WCAG 1.4.3). */
export const darkTheme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
};
