import type { Book } from '../../book/book';
import { notImplemented } from '../apiError';
import { WireType } from '../wireType';
import { bytesOfBase64, workbookCreatedType } from './workbookCreated';

/** Calculation runs after every request and nothing is painted during one, so that these calls have nothing to do. */
export const applicationType = new WireType<Book>('Application', () => ({
  properties: {
    calculationMode: { get: () => 'Automatic', set: () => undefined },
    calculationState: { get: () => 'Done' },
  },
  methods: {
    calculate: () => null,
    createWorkbook: (_, args) => {
      const file = args.optionalText(0);
      // Excel opens an empty workbook; nobody has asked this host for one yet.
      if (file === null) throw notImplemented('Application.createWorkbook()');
      return workbookCreatedType.of(bytesOfBase64(file));
    },
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
}));
