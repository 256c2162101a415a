/** Work may hold up the pane for this long at a time: longer, and a keystroke is felt to hang. */
const TURN_MS = 25;

/** Lets the pane answer its user before the work goes on. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Takes the steps of some long work in turns, between which the pane answers its user. */
export async function inTurns<Answer>(steps: Generator<void, Answer>): Promise<Answer> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    await nextTurn();
  }
}
