import type { Result } from '../../ledger/result';
import type { Target } from '../../ledger/wire/warnSettings';
import type { Digest } from './digest';

/** Sends one digest to one target. Faults are short and hold no addresses: they are shown to administrators. */
export interface Channel {
  /** Whether there is all that sending wants, such as the address of a robot. */
  isReady(target: Target): boolean;
  /** Whether one more message may go out now; a channel without a limit always says so. */
  hasRoom(target: Target, now: Date): boolean;
  send(target: Target, digest: Digest, now: Date): Promise<Result<null, string>>;
}

export type Channels = Readonly<Record<Target['channel'], Channel>>;
