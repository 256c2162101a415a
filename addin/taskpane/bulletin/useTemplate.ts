import { useState } from 'react';
import type { PaneActions } from '../actions';
import { useSay } from '../text/TextContext';
import { valueOf } from '../useTask';
import { keptTemplate, parseTemplate, type Template } from './keptTemplate';

/** Larger files are no templates and would only hold up the pane. */
const LARGEST_FILE_BYTES = 5_000_000;

export interface TemplateState {
  /** What documents are made in; null for the official form. */
  readonly template: Template | null;
  /** Whether the workbook will have it the next time. */
  readonly isKept: boolean;
  /** Why the file that was chosen last can't be used; null where it can. */
  readonly fault: string | null;
  readonly choose: (file: File) => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** The user's own template: checked when it is chosen, kept with the workbook if it is small. */
export function useTemplate(actions: PaneActions): TemplateState {
  const say = useSay();
  const [template, setTemplate] = useState(() => parseTemplate(actions.savedTemplate()));
  const [isKept, setKept] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  return {
    ...{ template, isKept, fault },
    async choose(file) {
      if (file.size > LARGEST_FILE_BYTES) {
        setFault(say('bulletin.templateTooLarge', { file: file.name }));
        return;
      }
      const chosen = { fileName: file.name, content: new Uint8Array(await file.arrayBuffer()) };
      const wrong = await (await actions.issuing()).templateFault(chosen.content);
      setFault(wrong === null ? null : `${file.name}：${wrong}`);
      if (wrong !== null) return;
      const kept = keptTemplate(chosen);
      valueOf(await actions.saveTemplate(kept ?? ''));
      setTemplate(chosen);
      setKept(kept !== null);
    },
    async drop() {
      valueOf(await actions.saveTemplate(''));
      setTemplate(null);
      setFault(null);
    },
  };
}
