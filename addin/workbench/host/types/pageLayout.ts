import { areaAddress } from '../../book/area';
import type { Sheet } from '../../book/sheet';
import type { HeaderFooter, PageSetup } from '../../book/sheetParts';
import { invalidArgument } from '../apiError';
import type { Host } from '../host';
import { type RangeTarget } from '../rangeTarget';
import { WireType, type Property } from '../wireType';
import { made, rangeType } from './range';
import { addressedArea } from './worksheet';

const PAPER_SIZES: ReadonlyArray<readonly [PageSetup['paperSize'], string]> = [
  ['a3', 'A3'],
  ['a4', 'A4'],
  ['a5', 'A5'],
  ['b4', 'B4'],
  ['b5', 'B5'],
  ['letter', 'Letter'],
  ['legal', 'Legal'],
  ['tabloid', 'Tabloid'],
  ['executive', 'Executive'],
];

const POINTS_PER_INCH = 72;

export const pageLayoutType = new WireType<Sheet>('PageLayout', () => ({
  properties: {
    orientation: {
      get: ({ layout }) => (layout.pageSetup?.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, value, host) =>
        change(sheet, { orientation: value === 'Landscape' ? 'landscape' : 'portrait' }, host),
    },
    paperSize: {
      get: ({ layout }) => PAPER_SIZES.find(([ours]) => ours === layout.pageSetup?.paperSize)?.[1] ?? 'A4',
      set: (sheet, value, host) => {
        const size = PAPER_SIZES.find(([, theirs]) => theirs.toLowerCase() === String(value).toLowerCase());
        if (!size) throw invalidArgument();
        change(sheet, { paperSize: size[0] }, host);
      },
    },
    zoom: {
      get: ({ layout: { pageSetup } }) =>
        pageSetup?.fitToPage
          ? {
              horizontalFitToPages: pageSetup.fitToWidth ?? 1,
              verticalFitToPages: pageSetup.fitToHeight ?? 1,
            }
          : { scale: pageSetup?.scale ?? 100 },
      set: (sheet, value, host) => {
        const zoom = value as { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
        const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
        const fit = { fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 };
        change(
          sheet,
          fits ? { fitToPage: true, ...fit } : { fitToPage: false, scale: zoom.scale ?? 100 },
          host,
        );
      },
    },
    centerHorizontally: flag('horizontalCentered'),
    centerVertically: flag('verticalCentered'),
    printGridlines: flag('showGridLines'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
    headersFooters: { object: (sheet) => headerFooterGroupType.of(sheet) },
  },
  methods: {
    setPrintArea: (sheet, args, host) => {
      change(sheet, { printArea: fixed(areaAddress(givenArea(sheet, args.at(0), host))) }, host);
    },
    setPrintTitleRows: (sheet, args, host) => {
      const { firstRow, lastRow } = givenArea(sheet, args.at(0), host);
      change(sheet, { printTitlesRow: `$${firstRow}:$${lastRow}` }, host);
    },
    setPrintTitleColumns: (sheet, args, host) => {
      const area = givenArea(sheet, args.at(0), host);
      const columns = areaAddress({ ...area, firstRow: 1, lastRow: 1048576 });
      change(sheet, { printTitlesColumn: fixed(columns) }, host);
    },
    setPrintMargins: (sheet, args, host) => {
      const perUnit = { Points: 1, Inches: 72, Centimeters: 28.3464567 }[args.text(0)];
      if (!perUnit) throw invalidArgument();
      const given = (args.at(1) ?? {}) as Readonly<Record<string, number>>;
      const inches = Object.entries(given).map(([side, length]) => [
        side,
        (length * perUnit) / POINTS_PER_INCH,
      ]);
      change(sheet, { margins: { ...sheet.layout.pageSetup?.margins, ...Object.fromEntries(inches) } }, host);
    },
    getPrintAreaOrNullObject: (sheet, _, host) => {
      const address = sheet.layout.pageSetup?.printArea;
      return address ? made(sheet, addressedArea(sheet, address, host), host) : null;
    },
    getPrintTitleRowsOrNullObject: (sheet, _, host) => {
      const address = sheet.layout.pageSetup?.printTitlesRow;
      return address ? made(sheet, addressedArea(sheet, address, host), host) : null;
    },
  },
}));

const headerFooterGroupType = new WireType<Sheet>('HeaderFooterGroup', () => ({
  properties: {
    defaultForAllPages: { object: (sheet) => headerFooterType.of(sheet) },
    state: { get: () => 'Default', set: () => undefined },
  },
}));

const headerFooterType = new WireType<Sheet>('HeaderFooter', () => ({
  properties: {
    leftHeader: section('oddHeader', 'L'),
    centerHeader: section('oddHeader', 'C'),
    rightHeader: section('oddHeader', 'R'),
    leftFooter: section('oddFooter', 'L'),
    centerFooter: section('oddFooter', 'C'),
    rightFooter: section('oddFooter', 'R'),
  },
}));

/** The file holds the three sections of a line in one text: &L…&C…&R… */
function section(line: 'oddHeader' | 'oddFooter', letter: 'L' | 'C' | 'R'): Property<Sheet> {
  return {
    get: ({ layout }) => sections(layout.headerFooter?.[line])[letter],
    set: (sheet, text, { book }) => {
      const all = { ...sections(sheet.layout.headerFooter?.[line]), [letter]: String(text) };
      const joined = (['L', 'C', 'R'] as const).map((key) => (all[key] ? `&${key}${all[key]}` : '')).join('');
      const headerFooter: HeaderFooter = { ...sheet.layout.headerFooter, [line]: joined || undefined };
      book.setLayout(sheet, { headerFooter });
    },
  };
}

function sections(text: string | undefined): { L: string; C: string; R: string } {
  const found = { L: '', C: '', R: '' };
  for (const [, letter, content] of (text ?? '').matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) {
    found[letter as 'L' | 'C' | 'R'] = content ?? '';
  }
  return found;
}

function flag(name: 'horizontalCentered' | 'verticalCentered' | 'showGridLines'): Property<Sheet> {
  return {
    get: ({ layout }) => layout.pageSetup?.[name] ?? false,
    set: (sheet, value, host) => change(sheet, { [name]: value === true }, host),
  };
}

/** Points here, inches in the file. */
function margin(side: keyof NonNullable<PageSetup['margins']>): Property<Sheet> {
  return {
    get: ({ layout }) => (layout.pageSetup?.margins?.[side] ?? 0.7) * POINTS_PER_INCH,
    set: (sheet, points, host) =>
      change(
        sheet,
        { margins: { ...sheet.layout.pageSetup?.margins, [side]: Number(points) / POINTS_PER_INCH } },
        host,
      ),
  };
}

function change(sheet: Sheet, setup: Partial<PageSetup>, { book }: Host): void {
  book.setLayout(sheet, { pageSetup: { ...sheet.layout.pageSetup, ...setup } });
}

function givenArea(sheet: Sheet, given: unknown, host: Host): RangeTarget['area'] {
  return typeof given === 'string' ? addressedArea(sheet, given, host) : rangeType.targetOf(given).area;
}

function fixed(address: string): string {
  return address.replace(/([A-Z]+|\d+)/g, '$$$1');
}
