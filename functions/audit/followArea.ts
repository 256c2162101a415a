import type { Broken } from '../../ledger/wire/audit';
import { areaHead, areaLinks, linkHash, standing } from '../store/chainedArea';
import { FIRST_HASH } from '../store/changeHash';
import type { AreaRows } from '../store/ledgerStore';
import type { Signed } from './monthlyClose';

/** Follows the chain of an area whose rows change where they stand, and holds its rows and signed closes against it. */
export async function followArea(
  area: AreaRows,
  prefix: string,
  signed: readonly Signed[],
): Promise<{ readonly changes: number; readonly broken: Broken | null }> {
  // Head and rows first: what is written after they were read only makes the chain longer.
  const head = await areaHead(area);
  const rows = new Map(await standing(area, prefix));
  const links = await areaLinks(area);
  /** What a row may be: what the chain had made of it when the head was read, or has made of it since. */
  const allowed = new Map<string, string[]>();
  let hash = FIRST_HASH;
  let sequence = 0;
  const broken = (reason: Broken['reason'], more: Partial<Broken> = {}) => ({
    changes: sequence,
    broken: { reason, sequence, ...more },
  });
  for (const link of links) {
    sequence++;
    if (link.sequence !== sequence) return broken('gap');
    hash = linkHash(hash, link);
    if (hash !== link.hash) return broken('hash');
    const contradicted = signed.find((close) => close.length === sequence && close.hash !== hash);
    if (contradicted) return broken('close', { month: contradicted.month });
    if (sequence === head.sequence && hash !== head.hash) return broken('head');
    for (const [key, digest] of link.rows)
      allowed.set(key, sequence <= head.sequence ? [digest] : [...(allowed.get(key) ?? []), digest]);
  }
  // A chain that begins meanwhile has a head by now.
  const isHeadless = head.sequence === 0 && sequence > 0 && (await areaHead(area)).sequence === 0;
  if (sequence < head.sequence || isHeadless) return broken('head');
  const cut = signed.find(({ length }) => length > sequence);
  if (cut) return broken('close', { month: cut.month });
  if (head.sequence === 0) return { changes: 0, broken: null };
  const wrong = [...rows].find(([key, digest]) => allowed.get(key)?.includes(digest) !== true);
  const missing = links
    .slice(0, head.sequence)
    .flatMap((link) => link.rows)
    .find(([key]) => !rows.has(key));
  const key = wrong?.[0] ?? missing?.[0];
  return key === undefined
    ? { changes: sequence, broken: null }
    : broken('record', { recordId: key.slice(prefix.length) });
}
