/** What a thread answers to what it is given; throws where it can't be started or fails. */
async function answerFrom<Given, Answer>(thread: Worker, given: Given): Promise<Answer> {
  try {
    return await new Promise<Answer>((resolve, reject) => {
      thread.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      thread.onerror = ({ message }) => reject(new Error(message));
      thread.postMessage(given);
    });
  } finally {
    thread.terminate();
  }
}

/**
 * Does work that takes long in one piece, such as writing a file, in a thread of its own, so that the pane goes on answering.
 * Where none is to be had, or it fails, the pane does the work itself by `here`, and throws what that throws.
 * @param given plain data, as it is copied into the thread
 */
export async function inThread<Given, Answer>(
  start: () => Worker,
  given: Given,
  here: (given: Given) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await answerFrom<Given, Answer>(start(), given);
  } catch {
    return here(given);
  }
}
