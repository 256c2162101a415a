import { makeStyles, tokens } from '@fluentui/react-components';

/** Colours mean different things in different companies and some people can't tell them apart: word and shape go along. */
export const LOOKS = {
  红: { shape: '■', tone: 'red' },
  黄: { shape: '▲', tone: 'yellow' },
  蓝: { shape: '●', tone: 'blue' },
} as const;

export const useToneStyles = makeStyles({
  red: { color: tokens.colorPaletteRedForeground1 },
  yellow: { color: tokens.colorPaletteMarigoldForeground2 },
  blue: { color: tokens.colorPaletteBlueForeground2 },
});

/** An instant as a clock in China shows it, to the minute: 2016-10-10 09:05. */
export function shanghaiMinute(at: string): string {
  const shifted = new Date(new Date(at).getTime() + 8 * 3_600_000);
  return shifted.toISOString().slice(0, 16).replace('T', ' ');
}
