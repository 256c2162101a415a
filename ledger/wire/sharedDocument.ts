import * as z from 'zod/mini';
import { ruleSetSchema, type RuleSet } from '../score/ruleSet';
import { contradictionsIn } from '../score/rules/contradictions';
import { idSchema, plainDateSchema, yearSchema } from './recordValues';
import { bulletinKindSchema, numberSchema, yearTextSchema } from './serial';

/**
 * What a company shares beside its ledgers: versions of the scoring rules, what heads its bulletins, and the bulletins that
 * were issued. Each is a record of the shared ledger, in its chain; every version of it is kept.
 */
export const SHARED_DOCUMENT_KINDS = ['ruleSets', 'letterheads', 'bulletins'] as const;

const line = z.string().check(z.maxLength(500));
const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const sharedRuleSetSchema = ruleSetSchema.check(
  z.refine((rules) => contradictionsIn(rules).length === 0, 'entries contradict each other'),
);

/** `ledger/bulletin/letterhead.ts`, with the kind of bulletin that it heads. */
const sharedLetterheadSchema = z.strictObject({
  kind: bulletinKindSchema,
  company: line,
  office: line,
  code: line,
  recipients: line,
  copies: line,
  feedback: line,
  headStyle: z.enum(['none', 'document', 'brief']),
  isSealed: z.boolean(),
  naming: z.enum(['FULL', 'SURNAME', 'POST', 'CODE', 'DEPT']),
});

/** That a bulletin was issued, and which. */
const sharedBulletinSchema = z.strictObject({
  kind: bulletinKindSchema,
  year: yearSchema,
  number: numberSchema,
  /** 唐供电绩〔2016〕10号 */
  documentNumber: line,
  title: line,
  /** The period that it reports on, as `periodName` words it. */
  period: line,
  issuedOn: plainDateSchema,
  /** 作废: the number stays taken. */
  isWithdrawn: z.boolean(),
  /** The rules of its scores; null where it states none. */
  rules: z.nullable(
    z.strictObject({
      version: line,
      sha256: sha256Schema,
    }),
  ),
  /** `bulletin/bulletinHash.ts`: tells a text that was changed since; the text itself may name people and stays out. */
  sha256: sha256Schema,
});

const contentSchemas = {
  ruleSets: sharedRuleSetSchema,
  letterheads: sharedLetterheadSchema,
  bulletins: sharedBulletinSchema,
};

const requestShape = {
  /** Sending it again with the same id changes nothing a second time. */
  operationId: idSchema,
  id: idSchema,
  /** The version that the sender saw; null for a new document. */
  baseVersion: z.nullable(z.int().check(z.minimum(1))),
};

/** A new version of a document; `content: null` takes a rule set or a letterhead back, a bulletin is marked as withdrawn. */
export const documentRequestSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('ruleSets'),
      ...requestShape,
      content: z.nullable(contentSchemas.ruleSets),
    }),
    z.strictObject({
      kind: z.literal('letterheads'),
      ...requestShape,
      content: z.nullable(contentSchemas.letterheads),
    }),
    z.strictObject({
      kind: z.literal('bulletins'),
      ...requestShape,
      content: contentSchemas.bulletins,
    }),
  ])
  .check(
    z.refine(
      (request) => [null, request.id].includes(documentId(request)),
      'id: expected the id that the content has (documentId)',
    ),
  );

const savedShape = {
  id: idSchema,
  /** Counts its changes from 1. */
  version: z.int(),
  /** Id of the person, never a name. */
  changedBy: z.string(),
  /** Instant in UTC, ISO 8601. */
  changedAt: z.string(),
};

/** A version of a document as the shared ledger keeps it; `content: null` once it was taken back or its time is over. */
export const sharedDocumentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ruleSets'),
    ...savedShape,
    content: z.nullable(contentSchemas.ruleSets),
  }),
  z.object({
    kind: z.literal('letterheads'),
    ...savedShape,
    content: z.nullable(contentSchemas.letterheads),
  }),
  z.object({
    kind: z.literal('bulletins'),
    ...savedShape,
    content: z.nullable(contentSchemas.bulletins),
  }),
]);

/** Documents as they stand, without those that were taken back; or all versions of one, the newest first. */
export const documentListSchema = z.object({
  documents: z.array(sharedDocumentSchema),
});

const documentKindSchema = z.enum(SHARED_DOCUMENT_KINDS);

export const documentQuerySchema = z.strictObject({
  kind: documentKindSchema,
  /** Of bulletins, which are kept by year. */
  year: z.optional(yearTextSchema),
});

export const documentHistoryQuerySchema = z.strictObject({
  kind: documentKindSchema,
  id: idSchema,
});

/** The id that its content gives a document, so that two offices never make two of one; null where there is no content. */
export function documentId({ kind, content }: DocumentContent): string | null {
  if (content === null) return null;
  switch (kind) {
    case 'ruleSets':
      return content.effectiveFrom;
    case 'letterheads':
      return content.kind;
    case 'bulletins':
      return `${content.kind}-${String(content.year)}-${String(content.number)}`;
  }
}

/** The year whose part of the ledger keeps a document; null where it is of no year. */
export function documentYear(kind: SharedDocumentKind, id: string): number | null {
  if (kind !== 'bulletins') return null;
  const year = /-(\d{4})-\d{1,3}$/.exec(id)?.[1];
  return year === undefined ? null : Number(year);
}

export type SharedDocumentKind = (typeof SHARED_DOCUMENT_KINDS)[number];

/** A document without its version. */
export type DocumentContent =
  | { readonly kind: 'ruleSets'; readonly content: RuleSet | null }
  | { readonly kind: 'letterheads'; readonly content: SharedLetterhead | null }
  | { readonly kind: 'bulletins'; readonly content: SharedBulletin | null };
export type DocumentRequest = z.infer<typeof documentRequestSchema>;
export type SharedDocument = z.infer<typeof sharedDocumentSchema>;
/** The documents of one kind. */
export type DocumentOf<Kind extends SharedDocumentKind> = Extract<SharedDocument, { readonly kind: Kind }>;
export type SharedLetterhead = z.infer<typeof sharedLetterheadSchema>;
export type SharedBulletin = z.infer<typeof sharedBulletinSchema>;
