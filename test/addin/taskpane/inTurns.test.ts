import { inTurns } from '../../../addin/taskpane/inTurns';

it('long work gives way to what its user does meanwhile, and comes to its answer', async () => {
  const log: string[] = [];
  function* work(): Generator<void, number> {
    for (let step = 1; step <= 3; step++) {
      const end = performance.now() + 30;
      while (performance.now() < end);
      log.push(`step ${String(step)}`);
      yield;
    }
    return 42;
  }
  setTimeout(() => log.push('a key'));
  await expect(inTurns(work())).resolves.toBe(42);
  expect(log.indexOf('a key')).toBeLessThan(log.indexOf('step 3'));
});
