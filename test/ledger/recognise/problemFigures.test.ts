import type { CellValue } from '../../../ledger/cells';
import { KINDS } from '../../../ledger/kinds/kinds';
import type { Kind } from '../../../ledger/kinds/kind';
import type { ProblemCode } from '../../../ledger/problem';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { coherentRow, handOf } from './coherentRow';
import { seededRandom } from '../../../ledger/score/fairness/random';
import { VOICES } from './holdOutVoices';
import { sheetCells } from './sheetCells';

const ROWS = 18;

/** A row of a ledger by field. */
type Row = Record<string, CellValue>;

/** Spoils a row; false where the ledger has nothing of the sort. */
type Dirt = (row: Row, has: (field: string) => boolean, kind: Kind, before: Row) => string | false;

function firstOfType(kind: Kind, types: readonly string[], row: Row): string | undefined {
  return kind.fields.find(({ id, type }) => types.includes(type) && row[id] !== null && row[id] !== undefined)
    ?.id;
}

const put = (row: Row, field: string | undefined, value: CellValue): string | false => {
  if (field === undefined) return false;
  row[field] = value;
  return field;
};

const spoiltDate =
  (text: CellValue): Dirt =>
  (row, _, kind) =>
    put(row, firstOfType(kind, ['date'], row), text);

/** Each sort of dirt of domain.md section 4, with the code under which it is to be reported. */
const DIRT: ReadonlyArray<readonly [string, ProblemCode, Dirt]> = [
  ['2019.2.30', 'date.invalid', spoiltDate('2019.2.30')],
  ['13月5日', 'date.invalid', spoiltDate('13月5日')],
  ['时间不详', 'date.invalid', spoiltDate('时间不详')],
  ['03/05/16', 'date.ambiguous', spoiltDate('03/05/16')],
  ['3.1', 'date.ambiguous', spoiltDate(3.1)],
  ['unknown word', 'enum.unknown', (row, _, kind) => put(row, firstOfType(kind, ['enum'], row), '其它类')],
  ['unknown answer', 'enum.unknown', (row, _, kind) => put(row, firstOfType(kind, ['boolean'], row), '再议')],
  [
    'no number',
    'number.invalid',
    (row, _, kind) => put(row, firstOfType(kind, ['integer', 'points'], row), '若干'),
  ],
  ['money', 'points.currency', (row, _, kind) => put(row, firstOfType(kind, ['points'], row), '考核100元')],
  [
    'required is empty',
    'required.missing',
    (row, _, kind) =>
      put(row, kind.fields.find(({ required, type }) => required === true && type === 'text')?.id, null),
  ],
  [
    'number skipped',
    'serial.gap',
    (row, has) =>
      has('serial') && typeof row.serial === 'number' ? put(row, 'serial', Number(row.serial) + 40) : false,
  ],
  [
    'number repeated',
    'serial.duplicate',
    (row, has, _, before) =>
      has('serial') && typeof row.serial === 'number' ? put(row, 'serial', before.serial ?? null) : false,
  ],
  [
    'done before found',
    'order.dates',
    (row, has) => (has('doneDate') && row.doneDate !== null ? put(row, 'doneDate', '2018-01-05') : false),
  ],
  [
    'closed unverified',
    'state.contradiction',
    (row, has) => {
      if (!has('verifier') || row.doneDate === null) return false;
      row.verifiedDate = null;
      return put(row, 'verifier', null);
    },
  ],
  [
    'done without a day',
    'state.contradiction',
    (row, has) => (has('doneDate') && row.doneDate !== null ? put(row, 'doneDate', null) : false),
  ],
  [
    'count without finding',
    'state.contradiction',
    (row, has) => (has('problemCount') && row.problemCount !== 0 ? put(row, 'findings', '无') : false),
  ],
  [
    'verified by the owner',
    'separation.same',
    (row, has) =>
      has('verifier') && row.verifier !== null ? put(row, 'verifier', row.owner ?? null) : false,
  ],
  [
    'copied record',
    'duplicate.record',
    (row, _, { id }, before) => {
      const { serial } = row;
      // A meeting's number is part of what its record says.
      if (id === 'meetings') return false;
      Object.assign(row, before);
      return put(row, 'serial', serial ?? null);
    },
  ],
  ['#N/A', 'formula.error', (row, _, kind) => put(row, firstOfType(kind, ['text', 'people'], row), '#N/A')],
];

/** A ledger as a company words it: some optional columns are missing, some have another of their names. */
function ledgerOf(kind: Kind, seed: number) {
  const chance = seededRandom(seed);
  const voice = VOICES[seed % VOICES.length] ?? VOICES[0];
  if (voice === undefined) throw new Error('no voice');
  const hand = handOf(chance);
  const fields = kind.fields.filter(
    ({ required, id }) => required === true || id === 'serial' || chance() < 0.85,
  );
  const headers = fields.map(({ header, headerVariants = [] }) =>
    chance() < 0.6 ? header : (headerVariants[Math.floor(chance() * headerVariants.length)] ?? header),
  );
  const rows = Array.from({ length: ROWS }, (_, i): Row => ({
    ...coherentRow(kind.id, i, voice, hand, chance),
  }));
  return { fields, headers, rows };
}

function problemsOf(kind: Kind, { fields, headers, rows }: ReturnType<typeof ledgerOf>) {
  const body = rows.map((row) => fields.map(({ id }) => row[id] ?? null));
  const cells = sheetCells('Sheet1', [[`某公司2019年${kind.name}`], headers, ...body]);
  const table = recogniseWorkbook([cells], '2019年.xlsx').sheets[0]?.tables[0];
  return table?.ledger === kind.id ? table.problems : null;
}

/** The row that is spoilt, or one of the two after it: not every row has a word in every field. */
const SPOILT = 12;

// R39, R52: what is reported must be wrong, and what is wrong must be reported.
it('clean ledgers are clean, and each sort of dirt is found', () => {
  let [rows, falseAlarms] = [0, 0];
  const falseOnes: string[] = [];
  const found = new Map<string, [number, number]>();
  KINDS.forEach((kind, k) => {
    for (let seed = 1; seed <= 2; seed++) {
      const ledger = ledgerOf(kind, k * 31 + seed);
      const clean = problemsOf(kind, ledger);
      if (clean === null) continue;
      rows += ROWS;
      falseAlarms += clean.length;
      falseOnes.push(
        ...clean.map(({ code, field, value }) => `${kind.id} ${code} ${field ?? ''} ${String(value)}`),
      );
      if (seed > 1) continue;
      for (const [name, code, dirt] of DIRT) {
        const own = ledger.rows.map((row) => ({ ...row }));
        const has = (field: string): boolean => ledger.fields.some(({ id }) => id === field);
        const spoilt = [SPOILT, SPOILT + 1, SPOILT + 2].find((i) => {
          const [row, before] = [own[i], own[i - 1]];
          const field = row && before ? dirt(row, has, kind, before) : false;
          return field !== false && has(field);
        });
        if (spoilt === undefined) continue;
        const problems = problemsOf(kind, { ...ledger, rows: own }) ?? [];
        const counts = found.get(`${code} (${name})`) ?? [0, 0];
        const isFound = problems.some((problem) => problem.code === code && problem.row >= spoilt + 3);
        found.set(`${code} (${name})`, [counts[0] + (isFound ? 1 : 0), counts[1] + 1]);
      }
    }
  });
  if (process.env.PROBLEM_TABLE !== undefined) {
    const lines = [...found].map(
      ([name, [right, all]]) => `${name.padEnd(44)}${String(right)} of ${String(all)}`,
    );
    const perThousand = ((1000 * falseAlarms) / rows).toFixed(2);
    process.stdout.write(
      `${lines.join('\n')}\nfalse alarms: ${perThousand} in 1000 rows\n${falseOnes.slice(0, 30).join('\n')}\n`,
    );
  }
  expect((1000 * falseAlarms) / rows).toBeLessThan(1);
  for (const [name, [right, all]] of found) expect([name, right / all >= 0.9]).toEqual([name, true]);
});
