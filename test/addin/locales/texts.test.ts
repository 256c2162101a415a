import chineseAcross from '../../../addin/locales/acrossLedgers.zh-CN.json';
import englishAcross from '../../../addin/locales/acrossLedgers.en-US.json';
import { CODES_BY_GRAVITY } from '../../../ledger/check/severity';
import { fillIn, languageOf, loadAllTexts, loadTexts } from '../../../addin/locales/texts';

const placesOf = (text: string): readonly string[] =>
  [...new Set(text.match(/(?<=\{)\w+(?=[}|])/g) ?? [])].sort();

function parted(texts: Readonly<Record<string, string>>) {
  const isProblem = ([key]: readonly [string, string]): boolean => key.startsWith('message.');
  return {
    english: Object.fromEntries(Object.entries(texts).filter((entry) => !isProblem(entry))),
    problems: Object.fromEntries(Object.entries(texts).filter(isProblem)),
  };
}

describe('the texts of the pane', () => {
  it('say the same in both languages, with the same values in them', async () => {
    const chinese = { ...(await loadAllTexts('zh-CN')), ...chineseAcross };
    const { english, problems } = parted({ ...(await loadAllTexts('en-US')), ...englishAcross });
    const shape = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placesOf(text)]));
    expect(shape(english)).toEqual(shape(chinese));
    // In Chinese a problem says itself what is wrong; in English every code has its sentence.
    expect(Object.keys(problems).sort()).toEqual(CODES_BY_GRAVITY.map((code) => `message.${code}`).sort());
    expect(Object.entries(english).filter(([, text]) => text === '')).toEqual([]);
  });

  it.each(['zh-CN', 'en-US'] as const)(
    'come with the first load in part, and that part says the same (%s)',
    async (language) => {
      const [first, all] = [await loadTexts(language), await loadAllTexts(language)];
      expect(all).toMatchObject(first);
      expect(Object.keys(all).length).toBeGreaterThan(Object.keys(first).length);
    },
  );

  it('show a place without a value instead of hiding it', () => {
    expect(fillIn('{rows}行 · {problems}处问题', { rows: 3 })).toBe('3行 · {problems}处问题');
    const entries = '{count} {count|entry|entries}';
    expect([0, 1, 2].map((count) => fillIn(entries, { count }))).toEqual([
      '0 entries',
      '1 entry',
      '2 entries',
    ]);
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
