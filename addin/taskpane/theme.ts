import type { Theme } from '@fluentui/react-components';

/** Fluent's own stack has no Chinese face: browsers would take a serif one for the characters. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', sans-serif";

/** Loads the one theme that is wanted. */
export async function loadTheme(isDark: boolean): Promise<Theme> {
  const theme = isDark ? (await import('./darkTheme')).darkTheme : (await import('./lightTheme')).lightTheme;
  return { ...theme, fontFamilyBase };
}
