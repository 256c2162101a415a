import type { BulletinBlock, BulletinTable } from './content';

/** What a notice or report consists of, before its form is added. */
export interface Parts {
  /** What it is: 预警通知单. */
  readonly name: string;
  /** Which one of its kind: a number, a period or a week. */
  readonly label: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly recipients: string;
  readonly blocks: readonly BulletinBlock[];
  readonly attachmentTables?: readonly BulletinTable[];
  /** Empty where nobody signs at the end. */
  readonly issuer: string;
  readonly issuedOn: string;
}
