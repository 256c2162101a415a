import { createContext, use, useMemo, type ReactNode } from 'react';
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
  const speech = useMemo(
    (): Speech => ({ language, say: (key, values) => fillIn(texts[key], values) }),
    [language, texts],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('a component that speaks stands outside of TextProvider');
  return speech;
}

export function useSay(): Say {
  return useSpeech().say;
}
