/** Takes all steps of some work, one after the other, for its answer. */
export function answerOf<Answer>(steps: Generator<void, Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
