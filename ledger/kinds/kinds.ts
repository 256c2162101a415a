import { advice } from './advice';
import { checks } from './checks';
import { decomposition } from './decomposition';
import { indicators } from './indicators';
import { interviews } from './interviews';
import { meetings } from './meetings';
import { organisation } from './organisation';
import { performance } from './performance';
import { policies } from './policies';
import { rectifications } from './rectifications';
import { riskCensus } from './riskCensus';
import { scores } from './scores';
import { supervised } from './supervised';
import { warnings } from './warnings';
import { workload } from './workload';
import type { Field, Kind, KindId } from './kind';

/** The fifteen kinds of ledger, in the order of domain.md section 3. */
export const KINDS: readonly Kind[] = [
  indicators,
  checks,
  rectifications,
  scores,
  warnings,
  performance,
  riskCensus,
  supervised,
  interviews,
  meetings,
  policies,
  advice,
  decomposition,
  workload,
  organisation,
];

/** The kind of an id. */
export function kindOf(id: KindId): Kind {
  const kind = KINDS.find((each) => each.id === id);
  if (kind === undefined) throw new Error(`no such kind of ledger: ${id}`);
  return kind;
}

/** A kind's field; undefined where the kind has none of that id. */
export function fieldOf(kind: Kind, id: string): Field | undefined {
  return kind.fields.find((field) => field.id === id);
}
