import type { Paper } from '../documents/wordDocument';
import type { DocumentFile } from './actions';
import { inThread } from './inThread';
import { valueOf } from './useTask';

const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as a Word document; throws what is wrong with a template. */
export async function wordFile(name: string, paper: Paper): Promise<DocumentFile> {
  const written = await inThread(
    () => new Worker(new URL('../documents/wordThread.ts', import.meta.url)),
    paper,
    async (given) => (await import('../documents/wordDocument')).wordDocument(given),
  );
  return {
    name: `${name}.docx`,
    content: new Blob([new Uint8Array(valueOf(written))], { type: WORD_DOCUMENT }),
  };
}
