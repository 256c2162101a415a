import { parsePeriod, type Period } from '../../ledger/score/period';
import { failure, success, type Result } from '../../ledger/result';
import { NO_COMPANY } from '../../ledger/toolbox/toolbox';
import type { DocumentKind } from '../../ledger/bulletin/content';
import { NAMING_WAYS, type NamingWay } from '../../ledger/bulletin/persons/naming';
import { parsePlainDate, type PlainDate } from '../../ledger/calendar/plainDate';

/** What the user asks of the headless runner. */
export type Command =
  | { readonly verb: 'help'; readonly text: string }
  | { readonly verb: 'inspect'; readonly file: string; readonly json: boolean }
  | {
      readonly verb: 'check';
      readonly file: string;
      readonly json: boolean;
      readonly out: string | null;
    }
  | {
      readonly verb: 'score';
      readonly file: string;
      readonly json: boolean;
      readonly period: Period;
      readonly rules: string | null;
      readonly out: string | null;
      /** A proposed rule set to replay the period under. */
      readonly compare: string | null;
      /** Where to write the closed period. */
      readonly freeze: string | null;
      /** A closed period to hold the ledgers against. */
      readonly against: string | null;
      /** The other part of the appraisal scores. */
      readonly performance: string | null;
      readonly fairness: boolean;
      readonly persons: boolean;
    }
  | {
      readonly verb: 'warnings';
      readonly file: string;
      readonly json: boolean;
      readonly period: Period;
      readonly rules: string | null;
    }
  | { readonly verb: 'rules'; readonly file: string | null; readonly json: boolean }
  | {
      readonly verb: 'bulletin';
      readonly file: string;
      readonly json: boolean;
      readonly period: Period;
      readonly kind: DocumentKind;
      readonly number: number | null;
      readonly reissue: number | null;
      readonly withdraw: number | null;
      /** The number of a warning, rectification, talk, supervised item or meeting; a unit for 讲评会说明材料. */
      readonly item: string | null;
      readonly week: PlainDate | null;
      readonly naming: NamingWay | null;
      /** The sources of the figures as hidden text in the document. */
      readonly sources: boolean;
      /** 有问题率排名图 as a further attachment. */
      readonly withChart: boolean;
      /** A Word document with {{标题}}, {{正文}}, … instead of the official form. */
      readonly template: string | null;
      readonly out: string;
    }
  | {
      readonly verb: 'toolbox';
      readonly json: boolean;
      readonly company: string;
      /** Null: this year. */
      readonly year: number | null;
      readonly out: string;
    };

const VERBS = ['inspect', 'check', 'score', 'bulletin', 'rules', 'toolbox', 'warnings'] as const;
type Verb = (typeof VERBS)[number];

/** What a command works on. */
const OBJECTS: Readonly<Record<Verb, string>> = {
  inspect: ' FILE.xlsx',
  check: ' FILE.xlsx',
  score: ' FILE.xlsx',
  bulletin: ' FILE.xlsx',
  rules: ' [RULES.json]',
  toolbox: '',
  warnings: ' FILE.xlsx',
};

/** Options that take no value. */
const SWITCHES = ['--json', '--sources', '--chart', '--fairness', '--persons'];

const KINDS: readonly DocumentKind[] = [
  ...(['operation', 'work', 'performance', 'warning', 'rectification', 'interview'] as const),
  ...(['supervision', 'review', 'minutes', 'points', 'weekly', 'yearly'] as const),
];

const OPTIONS: Readonly<Record<Verb, ReadonlyArray<readonly [string, string]>>> = {
  inspect: [],
  check: [
    [
      '--out MARKED.xlsx',
      '把问题标注到工作簿副本（底色和批注） / mark the problems in a copy: fills and comments',
    ],
  ],
  score: [
    ['--period 2016-09', '期间：2016-09、2016Q3 或 2016（必填） / month, quarter or year (required)'],
    [
      '--rules FILE.json',
      '评分规则或各版本的列表；不写则用工作簿中保存的，没有则用默认规则 / rule set or versions; else the workbook’s own, else the default',
    ],
    ['--out FILE.xlsx', '把得分排名写入工作簿副本 / write the score sheet into a copy'],
    ['--compare FILE.json', '按拟议规则试算，列出升降 / replay under proposed rules'],
    ['--freeze FILE.json', '封存本期：记录、规则、结果和校验值 / close the period into a snapshot'],
    ['--against FILE.json', '与封存文件比对差异 / differences from a snapshot'],
    ['--performance FILE.json', '其他得分，折算绩效得分 / other scores, for the link to pay'],
    ['--fairness', '在 JSON 中加入统计参考 / statistics beside the score in the JSON'],
    ['--persons', '加入个人得分（仅限有权人员） / individuals, for those who may see them'],
  ],
  bulletin: [
    ['--period 2016-12', '期间（必填） / month, quarter or year (required)'],
    ['--out DIR', '输出文件夹（必填） / output folder (required)'],
    ['--kind performance', `种类，默认 performance / kind: ${KINDS.join(', ')}`],
    ['--number 10', '期数；不写则接续登记表 / issue number, the next one without it'],
    ['--reissue 9', '重新生成已编发的一期 / make an issued number again'],
    ['--item 预警〔2016〕2号', '通知单、记录、纪要的编号 / number of the record that a notice is made of'],
    ['--week 2016-09-14', '周报：该周中的一天 / a day of the week of the weekly report'],
    ['--naming POST', `人员称谓，默认 POST / naming of persons: ${NAMING_WAYS.join(', ')}`],
    ['--sources', 'Word 文件末尾以隐藏文字附数字来源 / sources of the figures as hidden text'],
    ['--chart', '附件中加有问题率排名图 / chart of the problem rates as an annex'],
    ['--template FILE.docx', '使用自己的 Word 模板，占位符如 {{标题}}、{{正文}} / own Word template'],
    ['--withdraw 9', '把编号记为作废，不生成通报 / record a number as withdrawn'],
  ],
  rules: [],
  toolbox: [
    ['--out FILE.xlsx', '新工作簿（必填） / the new workbook (required)'],
    ['--company 国网唐县供电公司', `公司名；不写则为${NO_COMPANY} / company name`],
    ['--year 2026', '年份；不写则为今年 / year, this year without it'],
  ],
  warnings: [
    ['--period 2016Q3', '期间（必填） / month, quarter or year (required)'],
    ['--rules FILE.json', '预警规则；不写则用默认规则 / rules of warnings, else the default'],
  ],
};

function helpText(verb: Verb | null): string {
  const verbs = verb === null ? VERBS : [verb];
  const lines = verbs.flatMap((each) => [
    `npm run -s ledger -- ${each}${OBJECTS[each]}${OPTIONS[each].length > 0 ? ' [选项 options]' : ''} [--json]`,
    ...OPTIONS[each].map(([option, meaning]) => `    ${option.padEnd(25)}${meaning}`),
  ]);
  return [
    ...lines,
    '    --json                   只输出一个 JSON 文档 / print one JSON document',
    '退出状态 exit status：0 完成 done，1 检查（check）发现问题 check found problems，2 用法或文件有误 bad usage or unreadable file',
    '',
  ].join('\n');
}

/** Splits `--name value` options and switches from plain words. */
function splitWords(
  words: readonly string[],
  known: readonly string[],
): Result<{ readonly plain: readonly string[]; readonly options: ReadonlyMap<string, string> }, string> {
  const plain: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (!word.startsWith('--')) plain.push(word);
    else if (word !== '--json' && !known.includes(word))
      return failure(`不认识的选项 ${word}；加 --help 查看用法`);
    else if (SWITCHES.includes(word)) options.set(word, '');
    else {
      const value = words[++i];
      if (value === undefined || value.startsWith('--'))
        return failure(`${word} 之后缺少取值；加 --help 查看用法`);
      options.set(word, value);
    }
  }
  return success({ plain, options });
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

const isVerb = (word: string): word is Verb => VERBS.some((verb) => verb === word);

function readToolbox(
  plain: readonly string[],
  options: ReadonlyMap<string, string>,
): Result<Command, string> {
  if (plain.length > 0) return failure(`toolbox 不需要“${plain.join(' ')}”；加 --help 查看用法`);
  const out = options.get('--out');
  if (out === undefined || !/\.xlsx$/i.test(out))
    return failure('请用 --out 给出新工作簿，例如 --out 工具盒.xlsx');
  const year = wholeNumber(options.get('--year'));
  if (options.has('--year') && (year === null || year < 2000 || year > 2099))
    return failure('--year 应为 2000 至 2099 的年份');
  const company = (options.get('--company') ?? NO_COMPANY).trim();
  if (company === '') return failure('--company 之后应为公司名');
  return success({ verb: 'toolbox', json: options.has('--json'), company, year, out });
}

/** Reads the command line; the fault is one line that says what is wrong and what to do. */
export function readCommand(words: readonly string[]): Result<Command, string> {
  const [verb, ...rest] = words;
  if (verb === undefined || verb === '--help' || verb === '-h')
    return success({ verb: 'help', text: helpText(null) });
  if (!isVerb(verb)) return failure(`没有“${verb}”这个命令；可用的命令：${VERBS.join('、')}`);
  if (rest.includes('--help')) return success({ verb: 'help', text: helpText(verb) });
  const split = splitWords(
    rest,
    OPTIONS[verb].map(([option]) => option.split(' ')[0] ?? ''),
  );
  if (!split.ok) return split;
  const { plain, options } = split.value;
  if (verb === 'toolbox') return readToolbox(plain, options);
  const file = plain[0];
  const json = options.has('--json');
  if (verb === 'rules') {
    if (plain.length > 1) return failure('rules 之后最多一个规则文件；加 --help 查看用法');
    return success({ verb, file: file ?? null, json });
  }
  if (file === undefined || plain.length > 1)
    return failure(`${verb} 之后应为一个 .xlsx 文件；加 --help 查看用法`);
  if (verb === 'inspect') return success({ verb, file, json });
  if (verb === 'check') return success({ verb, file, json, out: options.get('--out') ?? null });

  const period = parsePeriod(options.get('--period') ?? '');
  if (period === null) return failure('请用 --period 给出期间，例如 --period 2016-09、2016Q3 或 2016');
  if (verb === 'warnings')
    return success({ verb, file, json, period, rules: options.get('--rules') ?? null });
  if (verb === 'score')
    return success({
      verb,
      file,
      json,
      period,
      rules: options.get('--rules') ?? null,
      out: options.get('--out') ?? null,
      compare: options.get('--compare') ?? null,
      freeze: options.get('--freeze') ?? null,
      against: options.get('--against') ?? null,
      performance: options.get('--performance') ?? null,
      fairness: options.has('--fairness'),
      persons: options.has('--persons'),
    });

  const kind = KINDS.find((each) => each === (options.get('--kind') ?? 'performance'));
  if (kind === undefined) return failure(`--kind 应为 ${KINDS.join('、')} 之一`);
  const out = options.get('--out');
  if (out === undefined) return failure('请用 --out 给出输出文件夹');
  const number = wholeNumber(options.get('--number'));
  if (options.has('--number') && number === null) return failure('--number 应为 1 至 9999 的整数');
  const reissue = wholeNumber(options.get('--reissue'));
  if (options.has('--reissue') && reissue === null) return failure('--reissue 应为 1 至 9999 的整数');
  const withdraw = wholeNumber(options.get('--withdraw'));
  if (options.has('--withdraw') && withdraw === null) return failure('--withdraw 应为 1 至 9999 的整数');
  if ([number, reissue, withdraw].filter((each) => each !== null).length > 1)
    return failure('--number、--reissue 与 --withdraw 只能用一个');
  const week = parsePlainDate(options.get('--week') ?? '');
  if (options.has('--week') && week === null) return failure('--week 应为日期，例如 --week 2016-09-14');
  const naming = NAMING_WAYS.find((way) => way === options.get('--naming')) ?? null;
  if (options.has('--naming') && naming === null)
    return failure(`--naming 应为 ${NAMING_WAYS.join('、')} 之一`);
  const item = options.get('--item') ?? null;
  const annexes = { sources: options.has('--sources'), withChart: options.has('--chart') };
  const template = options.get('--template') ?? null;
  const chosen = { period, kind, number, reissue, withdraw, item, week, naming, ...annexes, template };
  return success({ verb, file, json, out, ...chosen });
}
