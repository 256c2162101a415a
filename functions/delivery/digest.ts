import type { Warning } from '../../ledger/wire/warning';

/** What is sent to a target at once. */
export interface Digest {
  /** The same whenever it is sent again: receivers can tell a repetition by it. */
  readonly key: string;
  /** The gravest first. */
  readonly warnings: readonly Warning[];
}

const COLOURS = ['红', '黄', '蓝'] as const;
const MOST_LINES_OF_ROBOT = 20;
const PANE_HINT = '请在 Excel 的“抽查台账”窗格中打开“预警”，签收并回复处置情况。';

export function digestOf(key: string, warnings: readonly Warning[]): Digest {
  return { key, warnings: [...warnings].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) };
}

function orderOf({ colour, dueDate, id }: Warning): string {
  return `${String(COLOURS.indexOf(colour))} ${dueDate} ${id}`;
}

/** 红2、黄1. */
function counts({ warnings }: Digest): string {
  return COLOURS.map((colour) => [colour, warnings.filter((each) => each.colour === colour).length] as const)
    .filter(([, count]) => count > 0)
    .map(([colour, count]) => `${colour}${String(count)}`)
    .join('、');
}

export function mailSubject(digest: Digest): string {
  const [only, ...others] = digest.warnings;
  if (only !== undefined && others.length === 0)
    return `【三级抽查${only.level}·${only.colour}】${oneLine(only.title)}`;
  return `【三级抽查预警】共${String(digest.warnings.length)}条：${counts(digest)}`;
}

/** A mail goes to persons who may read the ledger: it says what the matter is. */
export function mailText(digest: Digest): string {
  const items = digest.warnings.map(
    ({ colour, level, title, unit, dueDate, createdOn }, i) =>
      `${String(i + 1)}. 【${colour}·${level}】${oneLine(title)}\n   对象：${unit}；时限：${dueDate}；发出：${createdOn}`,
  );
  return [...items, '', PANE_HINT, `编号：${digest.key.slice(0, 12)}（相同编号为重复投递）`].join('\n');
}

/**
 * A robot speaks to a whole group: it names units, rules and dates, and nothing that was typed into a ledger, because
 * that may name persons (PIPL 第二十五条; domain.md 11.1).
 */
export function robotLines(digest: Digest): readonly string[] {
  const shown = digest.warnings.slice(0, MOST_LINES_OF_ROBOT);
  const left = digest.warnings.length - shown.length;
  return [
    ...shown.map(
      ({ colour, level, name, unit, dueDate }) =>
        `【${colour}·${level}】${plain(unit)} · ${plain(name)} · 时限${dueDate}`,
    ),
    ...(left > 0 ? [`另有${String(left)}条`] : []),
  ];
}

export function robotTitle(digest: Digest): string {
  return `三级抽查预警 共${String(digest.warnings.length)}条：${counts(digest)}`;
}

export function robotFooter({ key }: Digest): string {
  return `${PANE_HINT}编号${key.slice(0, 12)}`;
}

/** Without what a robot would take for markup, a mention or a link. */
function plain(text: string): string {
  return oneLine(text.replace(/[<>*_`~[\]()#@\\|]/g, ' ')).trim();
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ');
}
