import type { FlowParagraph } from './officialFlow';
import { blankLine, officialParagraph } from './officialParagraph';
import { CHARACTER, TEXT_WIDTH } from './pageMeasures';

/** Width in twips of a text in 3号: Chinese characters are square, others half as wide. */
function widthOf(text: string): number {
  return (
    [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0) * CHARACTER
  );
}

/** Where 署名 and 成文日期 begin, in twips from the left of the text area. */
export interface SignaturePlace {
  readonly issuer: number;
  readonly date: number;
}

/**
 * Without a seal (GB/T 9704-2012, 7.3.5.2): the issuer ends two characters before the right edge and the date begins two
 * characters further in; where that pushes the date out, the date ends there instead and the issuer moves left.
 */
export function signaturePlace(issuer: string, date: string): SignaturePlace {
  const right = TEXT_WIDTH - 2 * CHARACTER;
  const byIssuer = right - widthOf(issuer);
  const byDate = right - widthOf(date) - 2 * CHARACTER;
  const start = Math.max(0, Math.round(Math.min(byIssuer, byDate)));
  return { issuer: start, date: start + 2 * CHARACTER };
}

/** Under a seal (7.3.5.1): the date ends four characters before the right edge, the issuer is centred above it. */
export function sealedPlace(issuer: string, date: string): SignaturePlace {
  const right = TEXT_WIDTH - 4 * CHARACTER;
  const start = Math.round(right - widthOf(date));
  const centred = Math.round(start + (widthOf(date) - widthOf(issuer)) / 2);
  // A name that would run out of the text area ends at its edge.
  const last = Math.round(TEXT_WIDTH - widthOf(issuer));
  return { issuer: Math.max(0, Math.min(centred, last)), date: start };
}

/** A blank line, 署名 and 成文日期, never alone on a page. */
export function signature(issuer: string, date: string, isSealed: boolean): readonly FlowParagraph[] {
  const place = (isSealed ? sealedPlace : signaturePlace)(issuer, date);
  return [
    blankLine({ keepNext: true }),
    officialParagraph(issuer, { left: place.issuer, keepNext: true }),
    officialParagraph(date, { left: place.date }),
  ];
}
