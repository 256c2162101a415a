import { failure, success } from '../../ledger/result';
import {
  serialRequestSchema,
  serialSchema,
  serialWithdrawalSchema,
  seriesQuerySchema,
  seriesStateSchema,
} from '../../ledger/wire/serial';
import { serialBook, type SerialBook } from '../store/serialBook';
import type { LedgerStore } from '../store/ledgerStore';
import { waitBeforeRetry } from '../store/waitBeforeRetry';
import { getEndpoint, writeEndpoint } from './endpoint';
import { notFound, requestInvalid, seriesExhausted } from './refusal';

/** GET /api/serials?kind=&year=: how far a series of bulletins has come; takes nothing. */
export const seriesState = getEndpoint({
  name: 'seriesState',
  route: 'serials',
  summary: '某种通报某年编到第几号、哪些号已作废（不取号）',
  right: 'serials.take',
  query: seriesQuerySchema,
  answer: seriesStateSchema,
  handle: async ({ store, query: { kind, year } }) =>
    success(await bookOf(store).state({ kind, year: Number(year) })),
});

/** POST /api/serials: the next number of a series, once by its operation id. */
export const takeSerial = writeEndpoint({
  name: 'takeSerial',
  method: 'POST',
  route: 'serials',
  summary: '取某种通报某年的下一个编号；同一 operationId 重复请求得到同一个号',
  right: 'serials.take',
  body: serialRequestSchema,
  answer: serialSchema,
  handle: async ({ body, caller, store, now }) => {
    const taken = await bookOf(store).take(body, { by: caller.id, at: now().toISOString() });
    if (taken.ok) return taken;
    return taken.fault === 'exhausted'
      ? failure(seriesExhausted)
      : failure(requestInvalid('operationId: was used for another series'));
  },
});

/** POST /api/serials/withdrawal: a number is not used after all (作废) and stays taken. */
export const withdrawSerial = writeEndpoint({
  name: 'withdrawSerial',
  method: 'POST',
  route: 'serials/withdrawal',
  summary: '把一个编号记为作废；作废的号不再发给别的通报',
  right: 'serials.take',
  body: serialWithdrawalSchema,
  answer: serialSchema,
  handle: async ({ body, caller, store, now }) => {
    const withdrawn = await bookOf(store).withdraw(body, { by: caller.id, at: now().toISOString() });
    return withdrawn === null ? failure(notFound) : success(withdrawn);
  },
});

function bookOf(store: LedgerStore): SerialBook {
  return serialBook(store.area('serials'), waitBeforeRetry(Math.random));
}
