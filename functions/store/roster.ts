import type { Member, RosterEntry } from '../../ledger/wire/member';
import { endOf, MEMBERS } from './rowKeys';
import type { Rows } from './rows';

/** Who belongs to which units, as the company's administrator says. */
export interface Roster {
  find(id: string): Promise<RosterEntry | null>;
  page(after: string, limit: number): Promise<readonly RosterEntry[]>;
  /** Null when the entry is no longer of this version (0: there is none). */
  save(id: string, member: Member, version: number): Promise<RosterEntry | null>;
}

export function rosterOver(rows: Rows): Roster {
  const read = async (id: string) => (await rows.read(MEMBERS, [id])).get(id);
  return {
    find: async (id) => ((await read(id))?.value as RosterEntry | undefined) ?? null,
    page: async (after, limit) =>
      (await rows.range(MEMBERS, after, endOf(''), limit)).map(({ value }) => value as RosterEntry),
    save: async (id, member, version) => {
      const row = await read(id);
      if (((row?.value as RosterEntry | undefined)?.version ?? 0) !== version) return null;
      const value: RosterEntry = { id, ...member, version: version + 1 };
      return (await rows.write(MEMBERS, [{ key: id, value, expected: { tag: row?.tag ?? null } }]))
        ? value
        : null;
    },
  };
}
