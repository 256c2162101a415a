import { addRecord } from './addRecord';
import { amendRecord } from './amendRecord';
import { sheetState, unprotectSheet } from './ledgerSheet';
import { removeRecord } from './removeRecord';

/** All that a form does with records in the sheet; loaded when somebody first enters one. */
export const recordActions = {
  addRecord,
  amendRecord,
  removeRecord,
  sheetState,
  unprotectSheet,
} as const;
