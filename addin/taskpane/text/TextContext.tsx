import { createContext, use, type ReactNode } from 'react';
import { fillIn, type Language, type TextKey, type Texts } from '../../locales/texts';

/** Says a text of the pane in the reader's language. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

interface Speech {
  readonly language: Language;
  readonly say: Say;
}

const SpeechContext = createContext<Speech | null>(null);

interface TextProviderProps {
  readonly language: Language;
  readonly texts: Texts;
  readonly children: ReactNode;
}

export function TextProvider({ language, texts, children }: TextProviderProps) {
  const say: Say = (key, values) => fillIn(texts[key], values);
  return <SpeechContext value={{ language, say }}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('a component that speaks stands outside of TextProvider');
  return speech;
}

export function useSay(): Say {
  return useSpeech().say;
}
