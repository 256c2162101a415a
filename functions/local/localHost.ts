import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { failure, success, type Result } from '../../ledger/result';
import type { FunctionMetadata } from './coreTypes';
import { httpTriggers } from './httpTrigger';
import { parseNcrontab } from './ncrontab';
import { startTimer, systemClock, type Clock, type RunningTimer, type TimerStatus } from './timerSchedule';
import { timerStatusFile } from './timerStatusFile';
import { startWorker, triggerOf, type Log, type Worker } from './worker';

export interface LocalHostOptions {
  /** Folder of the built app: package.json, whose `main` registers the functions. */
  readonly appDirectory: string;
  /** Where the embedded store and the timers' status live. */
  readonly dataDirectory: string;
  /** Loads the app from elsewhere than `appDirectory`: tests run it from its source. */
  readonly load?: () => unknown;
  readonly clock?: Clock;
  readonly log?: Log;
}

/** A running Functions app. */
export interface LocalHost {
  /** Answers a request under /api. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Runs a timer now, as `POST /admin/functions/{name}` does in Azure. */
  runTimer(name: string): Promise<void>;
  /** Waits for what is under way, then closes the store. Requests that come later are answered with 503. */
  stop(): Promise<void>;
}

/**
 * Serves the Functions app without Azure and without Core Tools: for development, tests, and a county without Azure.
 * The fault says in words why the app can't start (such as a data folder in use).
 */
export async function startLocalHost(options: LocalHostOptions): Promise<Result<LocalHost, string>> {
  const { appDirectory, dataDirectory, clock = systemClock, log = logWarnings } = options;
  // As the real host does with local.settings.json: what the environment says already stays.
  process.env.LEDGER_STORE ??= 'embedded';
  process.env.LEDGER_DATA = dataDirectory;
  let worker: Worker;
  try {
    worker = await startWorker(options.load ?? (() => requireApp(appDirectory)), log);
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
  const timers = startTimers(worker, dataDirectory, clock, log);
  const answer = httpTriggers(worker, log);
  const underWay = new Set<Promise<void>>();
  let isStopping = false;
  return success({
    handle: async (request, response) => {
      if (isStopping) {
        response.writeHead(503).end();
        return;
      }
      const answering = answer(request, response);
      underWay.add(answering);
      await answering.finally(() => underWay.delete(answering));
    },
    runTimer: async (name) => {
      const timer = timers.get(name);
      if (timer === undefined) throw new Error(`there is no timer ${name}`);
      await timer.runNow();
    },
    stop: async () => {
      isStopping = true;
      await Promise.allSettled([...underWay, ...[...timers.values()].map((timer) => timer.stop())]);
      await worker.stop();
    },
  });
}

/** A fresh copy of the app, however often this process has started it. */
function requireApp(appDirectory: string): unknown {
  const packageFile = path.resolve(appDirectory, 'package.json');
  const { main } = JSON.parse(readFileSync(packageFile, 'utf8')) as { main: string };
  const require = createRequire(packageFile);
  for (const file of Object.keys(require.cache))
    if (file.startsWith(path.resolve(appDirectory) + path.sep)) Reflect.deleteProperty(require.cache, file);
  return require(`./${main}`);
}

function startTimers(
  worker: Worker,
  dataDirectory: string,
  clock: Clock,
  log: Log,
): ReadonlyMap<string, RunningTimer> {
  const timers = worker.functions.filter((metadata) => triggerOf(metadata).type === 'timerTrigger');
  return new Map(
    timers.map((metadata) => {
      const { name } = metadata;
      const statuses = timerStatusFile(path.join(dataDirectory, 'timers', `${name}.json`));
      const run = (status: TimerStatus, isPastDue: boolean): Promise<void> =>
        invokeTimer(worker, name, status, isPastDue).catch((error: unknown) => {
          log('error', name, error instanceof Error ? (error.stack ?? error.message) : String(error));
        });
      return [name, startTimer(parseNcrontab(scheduleOf(metadata)), statuses, clock, run)];
    }),
  );
}

function scheduleOf(metadata: FunctionMetadata): string {
  return metadata.bindings[triggerOf(metadata).name]?.schedule ?? '';
}

/** In the words of the real host: Last is year 1 when the timer has never run, Next is the occurrence being run. */
async function invokeTimer(
  worker: Worker,
  name: string,
  { last, next }: TimerStatus,
  isPastDue: boolean,
): Promise<void> {
  const status = { Last: last ?? '0001-01-01T00:00:00', Next: next, LastUpdated: last ?? next };
  const json = JSON.stringify({
    Schedule: { AdjustForDST: true },
    ScheduleStatus: status,
    IsPastDue: isPastDue,
  });
  await worker.invoke(name, randomUUID(), { json });
}

/** Warnings and errors go to standard error; the rest is for Azure's log. */
function logWarnings(level: string, functionName: string, message: string): void {
  if (level === 'warning' || level === 'error' || level === 'critical')
    process.stderr.write(`${new Date().toISOString()} ${level} ${functionName}: ${message}\n`);
}
