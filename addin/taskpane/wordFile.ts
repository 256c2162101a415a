import type { Result } from '../../ledger/result';
import type { Paper } from '../documents/wordDocument';
import type { DocumentFile } from './actions';
import { valueOf } from './useTask';

const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Written = Result<Uint8Array, string>;

/** Writing a document takes 0.2 s in one piece, during which the pane would not answer. */
async function writtenInThread(paper: Paper): Promise<Written> {
  const thread = new Worker(new URL('../documents/wordThread.ts', import.meta.url));
  try {
    return await new Promise<Written>((resolve, reject) => {
      thread.onmessage = ({ data }: MessageEvent<Written>) => resolve(data);
      thread.onerror = ({ message }) => reject(new Error(message));
      thread.postMessage(paper);
    });
  } finally {
    thread.terminate();
  }
}

async function writtenHere(paper: Paper): Promise<Written> {
  const { wordDocument } = await import('../documents/wordDocument');
  return wordDocument(paper);
}

/**
 * Writes a paper as a Word document, in a thread of its own. Where none is to be had the pane does it itself, and where
 * the thread failed it says why. Throws what is wrong with a template.
 */
export async function wordFile(name: string, paper: Paper): Promise<DocumentFile> {
  const hasThreads = typeof Worker !== 'undefined';
  const written = await (hasThreads
    ? writtenInThread(paper).catch(() => writtenHere(paper))
    : writtenHere(paper));
  return {
    name: `${name}.docx`,
    content: new Blob([new Uint8Array(valueOf(written))], { type: WORD_DOCUMENT }),
  };
}
