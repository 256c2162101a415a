import type { Book } from '../../book/book';
import { WireType } from '../wireType';

/** Calculation runs after every request and nothing is painted during one, so that these calls have nothing to do. */
export const applicationType = new WireType<Book>('Application', () => ({
  properties: {
    calculationMode: { get: () => 'Automatic', set: () => undefined },
    calculationState: { get: () => 'Done' },
  },
  methods: {
    calculate: () => null,
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
}));
