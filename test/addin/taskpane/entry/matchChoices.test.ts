/** Search by pinyin (pane.md, Keyboard; R36): initials, full syllables, both mixed, and names that are read in two ways. */
import { matchChoices } from '../../../../addin/taskpane/entry/matchChoices';
import type { Choice } from '../../../../ledger/form/ledgerForm';

const choiceOf = (label: string): Choice => ({ value: label, label, search: label });
const NAMES = [
  '城关供电所',
  '王京供电所',
  '长古城供电所',
  '吕亮',
  '仇建国',
  '单小军',
  '曾志伟',
  '解放',
  '查良',
  '区景',
  '任明',
];
const found = (typed: string): readonly string[] =>
  matchChoices(NAMES.map(choiceOf), typed).map(({ label }) => label);

test.each([
  ['cgs', ['城关供电所', '长古城供电所']],
  ['cggds', ['城关供电所', '长古城供电所']],
  ['chengguan', ['城关供电所']],
  ['chengguangongdiansuo', ['城关供电所']],
  ["cheng'guan", ['城关供电所']],
  ['Cheng G', ['城关供电所']],
  ['wangj', ['王京供电所']],
  ['wjgongds', ['王京供电所']],
  ['lvliang', ['吕亮']],
  ['luliang', ['吕亮']],
  ['zhanggu', ['长古城供电所']],
  ['guan', []],
  ['chengx', []],
])('%s finds %j', (typed, names) => {
  expect(found(typed)).toEqual(names);
});

test.each([
  ['单小军', 'shan', 'dan'],
  ['仇建国', 'qiu', 'chou'],
  ['曾志伟', 'zeng', 'ceng'],
  ['解放', 'xie', 'jie'],
  ['查良', 'zha', 'cha'],
  ['区景', 'ou', 'qu'],
  ['任明', 'ren', 'ren'],
])('%s is found as %s and as %s', (name, ...readings) => {
  for (const reading of readings) expect(found(reading)).toContain(name);
});

test('the closest comes first: by name, then by pinyin, then with characters left out', () => {
  const names = ['城关供电所', '采购室', 'CGS班'];
  expect(matchChoices(names.map(choiceOf), 'cgs').map(({ label }) => label)).toEqual([
    'CGS班',
    '采购室',
    '城关供电所',
  ]);
});
