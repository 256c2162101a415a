import type { KindId } from '../kinds/kind';

/** Neighbouring fields under one heading, in a header of two tiers. */
export interface HeaderGroup {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** Which kinds have a header of two tiers, and over which fields (domain.md 3.1 and 3.3). */
export const HEADER_GROUPS: Readonly<Partial<Record<KindId, readonly HeaderGroup[]>>> = {
  indicators: [
    { name: '风险评估', first: 'frequencyFactor', last: 'grade' },
    { name: '抽查要求', first: 'level', last: 'inspector' },
  ],
  rectifications: [
    { name: '整改', first: 'measure', last: 'status' },
    { name: '销号', first: 'verifier', last: 'closedBy' },
  ],
  riskCensus: [{ name: '风险评估', first: 'frequencyFactor', last: 'grade' }],
};
