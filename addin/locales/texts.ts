import type { ProblemCode } from '../../ledger/problem';
import type { chinese as chinesePanels } from './panels/chinese';
import chinese from './zh-CN.json';

export type TextKey = keyof typeof chinese | keyof typeof chinesePanels;
/** What is wrong in a cell: in Chinese the problem says it itself, in English these say it. */
export type ProblemKey = `message.${ProblemCode}`;
export type Texts = Readonly<Partial<Record<TextKey | ProblemKey, string>>>;
export type Language = 'zh-CN' | 'en-US';

/** The words of the first load. Chinese comes with it; English only when someone reads English. */
export async function loadTexts(language: Language): Promise<Texts> {
  if (language === 'zh-CN') return chinese;
  const [english, problems] = await Promise.all([import('./en-US.json'), import('./problems.en-US.json')]);
  return { ...english.default, ...problems.default };
}

/** Every word of the pane: those of the first load and those of the panels. */
export async function loadAllTexts(language: Language): Promise<Texts> {
  const panels =
    language === 'zh-CN'
      ? import('./panels/chinese').then(({ chinese: texts }) => texts)
      : import('./panels/english').then(({ english }) => english);
  return { ...(await loadTexts(language)), ...(await panels) };
}

/** The language for a locale such as `en-GB`; Chinese for all that is not English. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/** A text in the reader's language, its places filled in. */
export type Say = (key: TextKey | ProblemKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Puts values into a text's `{places}`; a place without a value stays as it is, so that it is seen. `{count|row|rows}` is
 * one of the two words, by whether the value is 1.
 */
export function fillIn(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (place, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return (one === undefined ? undefined : String(value) === '1' ? one : many) ?? String(value);
    },
  );
}

/** Says texts of one language. */
export function sayIn(texts: Texts): Say {
  return (key, values) => fillIn(texts[key] ?? key, values);
}
