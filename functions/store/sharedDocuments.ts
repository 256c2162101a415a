import { readRuleSet, type RuleSet } from '../../ledger/score/ruleSet';
import { COMPANY } from '../../ledger/wire/recordValues';
import {
  documentYear,
  sharedDocumentSchema,
  type DocumentRequest,
  type SharedDocument,
  type SharedDocumentKind,
} from '../../ledger/wire/sharedDocument';
import { NO_YEAR, type LedgerStore, type Partition, type RecordChange } from './ledgerStore';

/** Versions of one document that are given out. */
const MOST_VERSIONS = 100;

/** The documents of a kind as they stand; of bulletins those of a year, null for the others. */
export async function documentsOf(
  store: LedgerStore,
  kind: SharedDocumentKind,
  year: number | null,
): Promise<readonly SharedDocument[]> {
  const partition = partitionOf(year);
  const standing = await store.records(partition, kind);
  const changes = await Promise.all(standing.map(({ sequence }) => store.change(partition, sequence)));
  return changes.flatMap((change) => (change === null ? [] : [documentOf(kind, change)]));
}

/** The rule sets that the company shares; none where it scores by the program's own. */
export async function sharedRuleSets(store: LedgerStore): Promise<readonly RuleSet[]> {
  const documents = await documentsOf(store, 'ruleSets', null);
  return documents.flatMap((each) => (each.kind === 'ruleSets' && each.content ? [each.content] : []));
}

/** All versions of a document, the newest first. */
export async function documentVersions(
  store: LedgerStore,
  kind: SharedDocumentKind,
  id: string,
): Promise<readonly SharedDocument[]> {
  const partition = partitionOf(documentYear(kind, id));
  const record = (await store.standing(partition)).find((each) => each.kind === kind && each.recordId === id);
  const versions: SharedDocument[] = [];
  for (let next = record?.sequence ?? null; next !== null && versions.length < MOST_VERSIONS;) {
    const change: RecordChange | null = await store.change(partition, next);
    if (change !== null) versions.push(documentOf(kind, change));
    next = change?.previous ?? null;
  }
  return versions;
}

/** Why a document was not saved: it has another version by now, or the operation's id was used for something else. */
export type SaveFault = 'outOfDate' | 'otherOperation';

/** Saves a version of a document, once by its operation id; the document as that operation left it, or the fault. */
export async function saveVersion(
  store: LedgerStore,
  { kind, id: recordId, operationId, baseVersion, content }: DocumentRequest,
  changed: { readonly changedBy: string; readonly changedAt: string },
): Promise<SharedDocument | SaveFault> {
  const partition = partitionOf(documentYear(kind, recordId));
  const values = content === null ? null : { content: JSON.stringify(content) };
  const operation = { operationId, kind, recordId, baseVersion, values, ...changed };
  const [result] = await store.append(partition, [operation]);
  if (result?.outcome !== 'applied' && result?.outcome !== 'replayed') return 'outOfDate';
  const change = await store.change(partition, result.sequence);
  return change?.kind === kind && change.recordId === recordId ? documentOf(kind, change) : 'otherOperation';
}

/** What is of no year stays whatever the retention rule erases. */
function partitionOf(year: number | null): Partition {
  return { unit: COMPANY, year: year ?? NO_YEAR };
}

function documentOf(kind: SharedDocumentKind, change: RecordChange): SharedDocument {
  const { recordId: id, version, changedBy, changedAt, values } = change;
  const content = typeof values?.content === 'string' ? (JSON.parse(values.content) as unknown) : null;
  // Rules that were kept by an older program lack what newer ones have more.
  const rules = kind === 'ruleSets' && content !== null ? readRuleSet(content) : null;
  const read = {
    kind,
    id,
    version,
    changedBy,
    changedAt,
    content: rules?.ok === true ? rules.value : content,
  };
  return sharedDocumentSchema.parse(read);
}
