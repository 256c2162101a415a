/** In a thread: answers all that it is given by some work. What fails is the thread's error, of which its starter hears. */
export function answerBy<Given, Answer>(work: (given: Given) => Promise<Answer>): void {
  addEventListener('message', ({ data }: MessageEvent<Given>) => {
    void work(data).then((answer) => postMessage(answer), reportError);
  });
}
