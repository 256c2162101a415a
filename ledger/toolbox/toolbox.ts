import { KINDS } from '../kinds/kinds';
import { coverSheet, type CoverSheet } from './coverSheet';
import { ledgerSheet, type LedgerSheet, type ToolboxOwner } from './ledgerSheet';

/** 考评工具盒 (R51): all template ledgers in one workbook, behind a sheet that explains them. */
export interface Toolbox {
  /** Names the file too. */
  readonly title: string;
  readonly cover: CoverSheet;
  /** 部门名册 first: it is filled first, and all others choose their units from it. */
  readonly ledgers: readonly LedgerSheet[];
}

/** What stands for the company until its name is filled in. */
export const NO_COMPANY = '××供电公司';

/** The toolbox of a company for a year. */
export function makeToolbox(owner: ToolboxOwner): Toolbox {
  const isRoster = ({ kind }: LedgerSheet): boolean => kind.id === 'organisation';
  const ledgers = KINDS.map((kind) => ledgerSheet(kind, owner));
  const ordered = [...ledgers.filter(isRoster), ...ledgers.filter((ledger) => !isRoster(ledger))];
  return {
    title: `考评工具盒${String(owner.year)}`,
    cover: coverSheet(ordered, owner),
    ledgers: ordered,
  };
}
