import type { Book } from '../book/book';
import type { BookEvent } from '../book/bookEvent';
import { ApiError, notImplemented } from './apiError';
import { HostEvents } from './events';
import { runRequest } from './interpreter';
import { References } from './references';
import { workbookType } from './types/workbook';
import type { RequestBody, ResponseBody } from './wire';
import { WireType, type WireObject } from './wireType';

const UNDO_LABEL = '插件写入';

/** Faults that Excel answers for a whole request: 5004 a cell is being edited, 5103 too large, 5012 timed out, 7000 denied. */
export type TransportFault = 5004 | 5103 | 5012 | 7000;

/**
 * Excel, as far as office.js can tell: runs its requests on a book. One request is one undo step.
 */
export class Host {
  readonly references = new References();
  readonly events: HostEvents;
  /** The next request fails with this fault instead of being run; for tests, and while a cell is being edited. */
  nextFault: TransportFault | null = null;
  /** Opens a file that an add-in has made; null where this host has no place for a second workbook. */
  openWorkbook: ((bytes: Uint8Array) => void) | null = null;
  private unsubscribe: () => void;

  constructor(private current: Book) {
    this.events = new HostEvents(this);
    this.unsubscribe = this.listen();
  }

  get book(): Book {
    return this.current;
  }

  /** Lets the office.js that is already running see another book. */
  reset(book: Book): void {
    this.unsubscribe();
    this.references.clear();
    this.current = book;
    this.nextFault = null;
    this.unsubscribe = this.listen();
  }

  close(): void {
    this.unsubscribe();
    this.references.clear();
  }

  run(body: RequestBody): ResponseBody {
    const root = workbookType.of(this.book);
    try {
      return this.book.transact(UNDO_LABEL, () => runRequest(body, root, this), 'addin');
    } finally {
      this.references.forgetOthers();
    }
  }

  /** Objects that office.js makes out of nothing. */
  newObject(name: string): WireObject {
    if (name === 'Microsoft.InternalService.AddinInternalService') return internalServiceType.of(null);
    throw notImplemented(name);
  }

  private listen(): () => void {
    return this.book.subscribe((event: BookEvent) => this.events.announce(event));
  }
}

const internalServiceType = new WireType<null>('AddinInternalService', () => ({
  methods: { notifyActionHandlerReady: () => null },
}));

/** Turns a fault of the book, which is a sentence for the user, into Excel's error. */
export function expectDone<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: string },
  code = 'InvalidArgument',
): Value {
  if (!result.ok) throw new ApiError(code, result.fault);
  return result.value;
}
