import { readCommand } from '../../../addin/headless/commandLine';

const faultOf = (line: string): string => {
  const command = readCommand(line.split(' ').filter(Boolean));
  return command.ok ? '' : command.fault;
};

describe('the command line of the headless runner', () => {
  it('reads what the contract writes', () => {
    expect(readCommand('score a.xlsx --period 2016Q3 --json --out b.xlsx'.split(' '))).toMatchObject({
      ok: true,
      value: {
        verb: 'score',
        file: 'a.xlsx',
        json: true,
        out: 'b.xlsx',
        rules: null,
        period: { months: [7, 8, 9] },
      },
    });
    expect(
      readCommand('bulletin a.xlsx --period 2016-12 --kind work --number 10 --out d'.split(' ')),
    ).toMatchObject({
      ok: true,
      value: { verb: 'bulletin', kind: 'work', number: 10, reissue: null, out: 'd' },
    });
    expect(readCommand('toolbox --out a.xlsx --company 唐县供电公司 --year 2026'.split(' '))).toMatchObject({
      ok: true,
      value: { verb: 'toolbox', company: '唐县供电公司', year: 2026, out: 'a.xlsx', json: false },
    });
  });

  it.each([
    ['export a.xlsx', /没有“export”/],
    ['inspect', /\.xlsx 文件/],
    ['score a.xlsx', /--period/],
    ['score a.xlsx --period 2016-13', /--period/],
    ['score a.xlsx --period', /缺少取值/],
    ['inspect a.xlsx --fast', /不认识的选项 --fast/],
    ['bulletin a.xlsx --period 2016-12', /--out/],
    ['bulletin a.xlsx --period 2016-12 --out d --number 0', /--number/],
    ['bulletin a.xlsx --period 2016-12 --out d --number 1 --reissue 1', /只能用一个/],
    ['toolbox', /--out/],
    ['toolbox a.xlsx --out b.xlsx', /不需要“a.xlsx”/],
    ['toolbox --out a.xlsx --year 16', /--year/],
  ])('says in one line what is wrong with: %s', (line, words) => {
    expect(faultOf(line)).toMatch(words);
    expect(faultOf(line)).not.toContain('\n');
  });

  it('explains every option with --help', () => {
    const help = readCommand(['bulletin', '--help']);
    expect(help.ok && help.value.verb === 'help' ? help.value.text : '').toMatch(/--reissue 9/);
  });
});
