import { createContext, use, useMemo, type ReactNode } from 'react';
import { sayIn, type Language, type Say, type Texts } from '../../locales/texts';

export interface Speech {
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
  const speech = useMemo((): Speech => ({ language, say: sayIn(texts) }), [language, texts]);
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
