/** A thread that writes one paper as a Word document after another; the bundler makes a script of its own of this file. */
import { wordDocument, type Paper } from './wordDocument';

addEventListener('message', ({ data }: MessageEvent<Paper>) => {
  // What fails here is an error of the thread, which its starter hears of.
  void wordDocument(data).then((written) => postMessage(written), reportError);
});
