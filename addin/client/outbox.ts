import * as z from 'zod/mini';
import { fieldIdSchema } from '../../ledger/wire/recordValues';
import { operationSchema } from '../../ledger/wire/sync';

/** Where texts are kept over a restart of the pane. */
export interface TextStorage {
  read(): string | null;
  write(text: string): void;
}

const pendingSchema = z.object({
  operation: operationSchema,
  sheet: z.string(),
  row: z.int(),
  fingerprint: z.string(),
  /** What the row's workbook has told of it once this has gone through. */
  fields: z.array(fieldIdSchema),
});

/** An operation that the shared ledger has not acknowledged yet, and the row that it speaks of. */
export type PendingOperation = z.infer<typeof pendingSchema>;

/** Keeps the operations under way with their ids, so that sending them again is a replay and not a second change. */
export interface Outbox {
  read(): readonly PendingOperation[];
  write(pending: readonly PendingOperation[]): void;
}

export function outboxIn(storage: TextStorage): Outbox {
  return {
    read: () => {
      const parsed = z.array(pendingSchema).safeParse(parsedText(storage.read() ?? '[]'));
      // What another version of the add-in left behind is worked out anew from the workbook.
      return parsed.success ? parsed.data : [];
    },
    write: (pending) => {
      storage.write(JSON.stringify(pending));
    },
  };
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
