import { failure, success, type Result } from '../../ledger/result';
import type { Target } from '../../ledger/wire/warnSettings';
import type { Channel } from './channel';
import type { Digest } from './digest';

/** Where a robot listens, and the secret that it signs with. */
export interface RobotAddress {
  readonly url: string;
  readonly secret: string | null;
}

/** What goes to a robot: its address with the signature where it stands there, and a JSON body. */
export interface RobotRequest {
  readonly url: string;
  readonly body: unknown;
}

/** One maker's robots: how a digest is put, and which answer means that it was taken. */
export interface RobotMaker {
  request(address: RobotAddress, digest: Digest, now: Date): RobotRequest;
  /** Null when the message was taken, else the maker's code. */
  faultOf(answer: Readonly<Record<string, unknown>>): string | null;
}

/** WeCom and DingTalk take 20 messages a minute and then shut a robot out for ten; Feishu takes more. */
const MOST_A_MINUTE = 20;
const MINUTE_MS = 60_000;
const TIMEOUT_MS = 15_000;

/** Sends to robots of a maker, never more than they take. */
export function robotChannel(
  maker: RobotMaker,
  addressOf: (target: Target) => RobotAddress | null,
  request: typeof globalThis.fetch,
): Channel {
  const sentAt = new Map<string, number[]>();
  const recent = (url: string, now: Date): number[] =>
    (sentAt.get(url) ?? []).filter((at) => now.getTime() - at < MINUTE_MS);
  return {
    isReady: (target) => addressOf(target) !== null,
    hasRoom: (target, now) => recent(addressOf(target)?.url ?? '', now).length < MOST_A_MINUTE,
    send: async (target, digest, now) => {
      const address = addressOf(target);
      if (address === null) return failure('the robot has no address');
      sentAt.set(address.url, [...recent(address.url, now), now.getTime()]);
      const { url, body } = maker.request(address, digest, now);
      return post(request, url, body, digest.key, maker);
    },
  };
}

async function post(
  request: typeof globalThis.fetch,
  url: string,
  body: unknown,
  key: string,
  maker: RobotMaker,
): Promise<Result<null, string>> {
  try {
    const response = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      // A robot's address holds its key: it is not carried on to anywhere else.
      redirect: 'error',
    });
    if (!response.ok) return failure(`HTTP ${String(response.status)}`);
    const answer: unknown = await response.json();
    const fault =
      typeof answer === 'object' && answer !== null
        ? maker.faultOf(answer as Readonly<Record<string, unknown>>)
        : 'no answer';
    return fault === null ? success(null) : failure(fault);
  } catch (error) {
    // fetch, its time limit and reading the answer throw; their messages may hold the address.
    return failure(error instanceof Error ? error.name : 'unreachable');
  }
}

/** The code of an answer as words; null for 0. */
export function codeFault(name: string, code: unknown): string | null {
  return code === 0 ? null : `${name} ${typeof code === 'number' ? String(code) : 'missing'}`;
}
