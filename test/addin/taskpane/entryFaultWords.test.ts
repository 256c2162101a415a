import { loadAllTexts, sayIn } from '../../../addin/locales/texts';
import { entryFaultWords } from '../../../addin/taskpane/entry/entryFaultWords';

const MISSING = { code: 'required.missing', message: '“抽查事项”是必填项，请补填' } as const;
const REPEATED = { code: 'repeated', values: { row: 4 } } as const;

it.each([
  ['zh-CN', '“抽查事项”是必填项，请补填', '与第4行重复'],
  ['en-US', 'is required', 'is the same as in row 4'],
] as const)(
  'what is wrong in a field is said in the language of its reader (%s)',
  async (language, missing, repeated) => {
    const say = sayIn(await loadAllTexts(language));
    expect(entryFaultWords(MISSING, language, say)).toBe(missing);
    expect(entryFaultWords(REPEATED, language, say)).toContain(repeated);
  },
);
