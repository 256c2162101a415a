import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod/mini';
import type { Result } from '../../ledger/result';
import type { Identity } from '../../ledger/wire/identity';
import type { SigningKey } from '../audit/signingKey';
import type { Right } from '../identity/rights';
import type { Channels } from '../delivery/channel';
import type { Settings } from '../settings';
import type { LedgerStore } from '../store/ledgerStore';
import type { Refusal } from './refusal';

/** What a caller has seen of other people's data, for the access log: how many records of which units. */
export interface Seen {
  readonly count: number;
  readonly units: readonly string[];
}

/** A call that was parsed and let in. */
export interface Call<Body, Query> {
  readonly request: HttpRequest;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  readonly caller: Identity;
  /** The ledger of the caller's company. */
  readonly store: LedgerStore;
  readonly settings: Settings;
  readonly signingKey: SigningKey;
  readonly channels: Channels;
  readonly now: () => Date;
  /** Takes ids and counts, never names or contents. */
  readonly log: (message: string) => void;
  /** To be told before the answer goes out, where it carries personal data. */
  readonly seen: (seen: Seen) => void;
  /** To be told where a part of the call was denied although the whole was not. */
  readonly denied: (count: number) => void;
}

export type Handle<Body, Query> = (call: Call<Body, Query>) => Promise<Result<unknown, Refusal>>;

/** An endpoint with all that is to be known of it: app.ts registers it, openApi.ts describes it. */
export interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below /api/. */
  readonly route: string;
  /** Zh-CN, for the OpenAPI document. */
  readonly summary: string;
  /** What the caller must have somewhere; 'anybody' needs no identity, 'everybody' one of any role. */
  readonly right: Right | 'anybody' | 'everybody';
  readonly body: z.ZodMiniType | null;
  readonly query: z.ZodMiniType | null;
  readonly answer: z.ZodMiniType;
  /** The tag of what was read or written, for the next `If-Match`; without one reads are tagged by their content. */
  readonly etagOf?: (answer: unknown) => string;
  readonly handle: Handle<unknown, unknown>;
}

/** An endpoint that is read. */
export function getEndpoint<Query extends z.ZodMiniType = z.ZodMiniType<undefined>>(
  endpoint: Omit<Endpoint, 'method' | 'body' | 'query' | 'handle'> & {
    readonly query?: Query;
    readonly handle: Handle<null, z.infer<Query>>;
  },
): Endpoint {
  const { query = null, handle } = endpoint;
  return { ...endpoint, method: 'GET', body: null, query, handle: handle as Handle<unknown, unknown> };
}

/** An endpoint that changes something; its body is JSON of the schema. */
export function writeEndpoint<Body extends z.ZodMiniType>(
  endpoint: Omit<Endpoint, 'query' | 'handle'> & {
    readonly body: Body;
    readonly handle: Handle<z.infer<Body>, null>;
  },
): Endpoint {
  return { ...endpoint, query: null, handle: endpoint.handle as Handle<unknown, unknown> };
}
