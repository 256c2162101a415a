import { lazy, type ComponentType } from 'react';
import { loadAllTexts, type Language } from '../../locales/texts';
import { TextProvider, useSpeech } from './TextContext';

/** A part of the pane that is loaded when it is first shown, and the words of the panels with it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const speaking = (language: Language) =>
    lazy(async () => {
      const [Part, texts] = await Promise.all([load(), loadAllTexts(language)]);
      const Spoken = (props: Props) => (
        <TextProvider language={language} texts={texts}>
          <Part {...props} />
        </TextProvider>
      );
      return { default: Spoken };
    });
  const parts = { 'zh-CN': speaking('zh-CN'), 'en-US': speaking('en-US') };
  return function Later(props: Props) {
    const Part = parts[useSpeech().language];
    return <Part {...props} />;
  };
}
