import { useMemo } from 'react';
import { canvasTextWidth, estimatedTextWidth, type Font, type TextWidth } from './textWidth';

/** Measures texts as the page draws them. */
export function useTextWidth(defaultFont: Font): TextWidth {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    return context === null ? estimatedTextWidth(defaultFont) : canvasTextWidth(context, defaultFont);
  }, [defaultFont]);
}
