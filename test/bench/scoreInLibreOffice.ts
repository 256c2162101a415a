import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx, type Cell, type CellValue } from 'hucre';
import type { ScoreInputs } from '../../ledger/score/scoreInputs';
import { bigInputs, elapsedMs, INDICATORS, MONTHS, POINTS, UNITS } from './bigInputs';
import { median, type Comparison } from './comparison';
import { yearDeductions } from './yearDeductions';

export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/**
 * A year's score of so many entries against LibreOffice that recalculates the same table: SUMIFS of the deductions by unit,
 * month and indicator, their caps and the units' sums. Loading the file is taken off by a second file without formulas.
 */
export async function scoreInLibreOffice(rows: number, runs: number): Promise<Comparison> {
  const inputs = bigInputs(rows);
  const score = (): readonly string[] => yearDeductions(inputs);
  const folder = mkdtempSync(path.join(tmpdir(), 'score-'));
  try {
    writeFileSync(path.join(folder, 'formulas.xlsx'), await file(inputs, true));
    writeFileSync(path.join(folder, 'values.xlsx'), await file(inputs, false));
    const expected = score().join();
    const oursMs: number[] = [];
    const peerMs: number[] = [];
    for (let run = 0; run < runs; run++) {
      oursMs.push(elapsedMs(score));
      const loading = convertMs(folder, 'values.xlsx');
      peerMs.push(Math.max(1, convertMs(folder, 'formulas.xlsx') - loading));
    }
    const sums = readFileSync(path.join(folder, 'formulas.csv'), 'utf8').split('\n').slice(0, UNITS);
    const theirs = sums.map((line) => Number(line.split(',')[0]).toFixed(3));
    if (theirs.join() !== expected) throw new Error('other deductions');
    return {
      name: 'score of a year, LibreOffice',
      rows,
      peer: 'LibreOffice recalculating',
      oursMs: median(oursMs),
      peerMs: median(peerMs),
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
      peerPeakMegabytes: null,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time of one conversion to csv, which shows the first sheet. */
function convertMs(folder: string, name: string): number {
  const convert = `soffice -env:UserInstallation=file://${folder}/profile --headless --convert-to csv --outdir ${folder} ${folder}/${name}`;
  const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT="spent %U %S"; time ${convert} >/dev/null 2>&1`], {
    encoding: 'utf8',
  });
  const [, user = 'NaN', system = 'NaN'] = /spent ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  return (Number(user) + Number(system)) * 1000;
}

/** The first sheet holds the units' sums and the capped sums that they are made of, the second the entries. */
async function file({ entries, organisation }: ScoreInputs, hasFormulas: boolean): Promise<Uint8Array> {
  const unitNumber = new Map(organisation.units.map(({ name }, i) => [name, i + 1]));
  const data = entries.map(({ units, month, basis, deduction }): CellValue[] => [
    unitNumber.get(units[0] ?? '') ?? 0,
    Number(month?.slice(5)),
    basis.startsWith('指标') ? Number(basis.slice(2)) : 0,
    deduction,
  ]);
  const area = (column: string): string => `entries!$${column}$1:$${column}$${String(data.length)}`;
  const cells = new Map<string, Partial<Cell>>();
  const groups: CellValue[][] = [];
  for (let unit = 1; unit <= UNITS; unit++)
    for (let month = 1; month <= MONTHS; month++)
      for (let indicator = 0; indicator <= INDICATORS; indicator++) groups.push([unit, month, indicator]);
  const rows = groups.map(([unit, month, indicator], i): CellValue[] => {
    const row = String(i + 1);
    if (hasFormulas) {
      const sum = `SUMIFS(${area('D')},${area('A')},C${row},${area('B')},D${row},${area('C')},E${row})`;
      cells.set(`${String(i)},5`, {
        value: null,
        type: 'formula',
        formula: indicator === 0 ? sum : `MIN(${sum},${String(POINTS)})`,
      });
      if (i < UNITS) {
        const own = `SUMIFS($F$1:$F$${String(groups.length)},$C$1:$C$${String(groups.length)},${row})/1000`;
        cells.set(`${String(i)},0`, { value: null, type: 'formula', formula: own });
      }
    }
    return [null, null, unit ?? null, month ?? null, indicator ?? null, null];
  });
  return writeXlsx({
    sheets: [
      { name: 'sums', rows, cells },
      { name: 'entries', rows: data },
    ],
  });
}
