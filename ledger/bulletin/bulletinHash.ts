import { canonicalJson } from '../score/freeze/canonicalJson';
import { sha256 } from '../score/freeze/sha256';
import type { BulletinContent, BulletinTable } from './content';

/**
 * The SHA-256 of what a bulletin's readers see: the same for a bulletin made again from the same ledgers, another one as
 * soon as a word or figure of it differs. Where its figures come from, and how it looks, are left out.
 */
export function bulletinHash(content: BulletinContent): string {
  const { title, documentNumber, recipients, attachments, issuer, issuedOn } = content;
  const blocks = content.blocks.map((block) =>
    block.type === 'table' ? tableText(block.table) : [block.type, block.text],
  );
  const tables = (content.attachmentTables ?? []).map(tableText);
  return sha256(
    canonicalJson([title, documentNumber, recipients, blocks, attachments, tables, issuer, issuedOn]),
  );
}

function tableText({ caption, header, rows }: BulletinTable) {
  return [caption, header, rows];
}
