import { markupPieces } from '../text/markup';

/** A relationship of a part to another one (ECMA-376 part 2, 8.3). */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The path in the archive; for an external one the address as it stands. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The path of the part that holds the relations of a part. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** @param path the part whose relations these are: targets are relative to it */
export function readRelations(xml: string, path: string): readonly Relation[] {
  const relations: Relation[] = [];
  for (const piece of markupPieces(xml)) {
    if (piece.type !== 'open' || piece.name !== 'relationship') continue;
    const isExternal = piece.attribute('targetmode') === 'External';
    const target = piece.attribute('target') ?? '';
    relations.push({
      id: piece.attribute('id') ?? '',
      type: piece.attribute('type') ?? '',
      target: isExternal ? target : resolved(path, target),
      isExternal,
    });
  }
  return relations;
}

export function relationsXml(relations: readonly Relation[]): string {
  const elements = relations.map(({ id, type, target, isExternal }) => {
    const place = isExternal ? `${escaped(target)}" TargetMode="External` : `/${escaped(target)}`;
    return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${place}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join('')}</Relationships>`;
}

function resolved(path: string, target: string): string {
  const steps = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
