import type { Face } from '../officialFlow';

/** Prints apart on a black-and-white laser: of a bar, of what only guides the eye, and the paper's own. */
export type Ink = 'black' | 'dark' | 'light' | 'paper';

export const INKS: Readonly<Record<Ink, string>> = {
  black: '000000',
  dark: '595959',
  light: 'a6a6a6',
  paper: 'ffffff',
};

/** All lengths in twips, from the drawing's upper left corner. */
export type Shape =
  | {
      readonly type: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly ink: Ink;
    }
  | {
      readonly type: 'line';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly thickness: number;
      readonly ink: Ink;
    }
  | {
      readonly type: 'text';
      readonly text: string;
      /** Of the text's beginning, middle or end, as it is aligned, on its base line. */
      readonly x: number;
      readonly y: number;
      readonly align: 'left' | 'center' | 'right';
      readonly face: Face;
      /** Height of the type. */
      readonly em: number;
      /** The figure that it states. */
      readonly figure: string | null;
    };

/** A picture before it is written as a file or shown; later shapes cover earlier ones. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What it shows, for those who can't see it. */
  readonly description: string;
}
