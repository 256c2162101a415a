import chinese from './zh-CN.json';

export type TextKey = keyof typeof chinese;
export type Texts = Readonly<Record<TextKey, string>>;
export type Language = 'zh-CN' | 'en-US';

/** The pane's words. Chinese comes with the first load; English only when someone reads English. */
export async function loadTexts(language: Language): Promise<Texts> {
  if (language === 'zh-CN') return chinese;
  const english: { readonly default: Texts } = await import('./en-US.json');
  return english.default;
}

/** The language for a locale such as `en-GB`; Chinese for all that is not English. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/** A text in the reader's language, its places filled in. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** Puts values into a text's `{places}`; a place without a value stays as it is, so that it is seen. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Says texts of one language. */
export function sayIn(texts: Texts): Say {
  return (key, values) => fillIn(texts[key], values);
}
