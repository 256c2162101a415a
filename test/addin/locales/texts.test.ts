import { fillIn, languageOf, loadTexts } from '../../../addin/locales/texts';

const placesOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the texts of the pane', () => {
  it('say the same in both languages, with the same values in them', async () => {
    const chinese = await loadTexts('zh-CN');
    const english = await loadTexts('en-US');
    const shape = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placesOf(text)]));
    expect(shape(english)).toEqual(shape(chinese));
    expect(Object.entries(english).filter(([, text]) => text === '')).toEqual([]);
  });

  it('show a place without a value instead of hiding it', () => {
    expect(fillIn('{rows}行 · {problems}处问题', { rows: 3 })).toBe('3行 · {problems}处问题');
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-GB', 'en-US'],
    ['de-DE', 'zh-CN'],
  ])('are chosen for %s as %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
