/** Version of these schemas; it goes up when an older add-in would misread an answer or send what is no longer taken. */
export const WIRE_VERSION = '3';
/** The header in which both sides say theirs. */
export const VERSION_HEADER = 'x-ledger-version';
