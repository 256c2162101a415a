import type { Schedule } from './ncrontab';

/** When a timer last ran and when it is to run next: instants in UTC, ISO 8601. */
export interface TimerStatus {
  readonly last: string | null;
  readonly next: string;
}

export interface TimerStatusStore {
  read(): TimerStatus | null;
  write(status: TimerStatus): void;
}

export interface Clock {
  now(): Date;
  /** Calls back after a time; the answer cancels it. */
  after(waitMs: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (waitMs, call) => {
    const timeout = setTimeout(call, waitMs);
    return () => {
      clearTimeout(timeout);
    };
  },
};

export interface RunningTimer {
  /** Runs it now; its schedule does not move. */
  runNow(): Promise<void>;
  /** Waits for a run that is under way. */
  stop(): Promise<void>;
}

/** setTimeout holds 24.8 days at most, and a sleeping computer's clock jumps: look again every hour. */
const LONGEST_WAIT_MS = 3_600_000;

/**
 * Runs a timer by its schedule. The status is kept outside, so that occurrences missed while the host was down are made
 * up for by one run, however many they were. A failing run is `run`'s to report; the schedule goes on.
 */
export function startTimer(
  schedule: Schedule,
  statuses: TimerStatusStore,
  clock: Clock,
  run: (status: TimerStatus, isPastDue: boolean) => Promise<void>,
): RunningTimer {
  const first = { last: null, next: schedule(clock.now()).toISOString() };
  let status: TimerStatus = statuses.read() ?? first;
  let isStopped = false;
  let cancel = (): void => undefined;
  let running = Promise.resolve();
  statuses.write(status);

  const runDue = async (isPastDue: boolean): Promise<void> => {
    if (isStopped) return;
    const startedAt = clock.now();
    await run(status, isPastDue);
    status = { last: startedAt.toISOString(), next: schedule(startedAt).toISOString() };
    statuses.write(status);
    wait();
  };
  const wait = (): void => {
    if (isStopped) return;
    const waitMs = new Date(status.next).getTime() - clock.now().getTime();
    cancel = clock.after(Math.min(Math.max(waitMs, 0), LONGEST_WAIT_MS), () => {
      if (new Date(status.next) > clock.now()) wait();
      else running = running.then(() => runDue(false));
    });
  };
  if (new Date(status.next) <= clock.now()) running = runDue(true);
  else wait();

  return {
    runNow: () => (running = running.then(() => run(status, false))),
    stop: async () => {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
