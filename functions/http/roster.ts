import { failure, success } from '../../ledger/result';
import {
  memberIdSchema,
  memberSchema,
  rosterEntrySchema,
  rosterPageSchema,
  rosterQuerySchema,
  type RosterEntry,
} from '../../ledger/wire/member';
import { getEndpoint, writeEndpoint } from './endpoint';
import { notFound, outOfDate } from './refusal';

const PAGE = 200;

/** GET /api/members: who belongs to which units, in pages. */
export const listMembers = getEndpoint({
  name: 'listMembers',
  route: 'members',
  summary: '人员与部门对应表，分页',
  right: 'members.write',
  query: rosterQuerySchema,
  answer: rosterPageSchema,
  handle: async ({ query, store, seen }) => {
    const members = await store.roster.page(query.after ?? '', PAGE);
    seen({ count: members.length, units: [] });
    return success({ members, next: members.length < PAGE ? null : (members.at(-1)?.id ?? null) });
  },
});

const tagOf = (entry: unknown): string => `"${String((entry as RosterEntry).version)}"`;

/** GET /api/members/{id}: what is said of a person, with the tag that `If-Match` takes. */
export const readMember = getEndpoint({
  name: 'readMember',
  route: 'members/{id}',
  summary: '一名人员的部门和专业（ETag 即保存时的 If-Match）',
  right: 'members.write',
  answer: rosterEntrySchema,
  etagOf: tagOf,
  handle: async ({ parameters, store, seen }) => {
    const id = memberIdSchema.safeParse(parameters.id);
    const entry = id.success ? await store.roster.find(id.data) : null;
    if (entry === null) return failure(notFound);
    seen({ count: 1, units: [] });
    return success(entry);
  },
});

/** PUT /api/members/{id}: units and specialties of a person; `If-Match` with the version that was seen, none for a new one. */
export const saveMember = writeEndpoint({
  name: 'saveMember',
  method: 'PUT',
  route: 'members/{id}',
  summary: '保存一名人员的部门和专业（If-Match 为所见版本）',
  right: 'members.write',
  body: memberSchema,
  answer: rosterEntrySchema,
  etagOf: tagOf,
  handle: async ({ request, parameters, body, store }) => {
    const id = memberIdSchema.safeParse(parameters.id);
    if (!id.success) return failure(notFound);
    const version = Number(/^"(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '"0"')?.[1] ?? NaN);
    const saved = Number.isNaN(version) ? null : await store.roster.save(id.data, body, version);
    return saved === null ? failure({ ...outOfDate, record: id.data }) : success(saved);
  },
});
