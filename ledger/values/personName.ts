import { surnameLength } from './surnames';

/** Posts that stand behind or before a name. */
export const TITLE =
  '(?:党委|党支部|常务|执行)?(?:副总经理|总经理|副总工程师|总工程师|总会计师|总经济师|副总师|副总|总监|总工|副书记|书记|副主任|主任|副所长|所长|副部长|部长|副经理|经理|副班长|班长|副站长|站长|副科长|科长|副组长|组长|副队长|队长|副局长|局长|副主席|主席|副处长|处长|副院长|院长|厂长|主管|专责|专工|工程师|技术员|安全员|组员|成员|师傅|同志|老师|助理|干事|领导)';

const BARE_TITLE = new RegExp(`^${TITLE}$`);
const TITLE_AFTER = new RegExp(`${TITLE}$`);
const TITLE_BEFORE = new RegExp(`^${TITLE}(?=.)`);
/** 李总, 张工, 刘局: with a surname alone. */
const SHORT_TITLE = /^(.)[总工局处]$/;
const UNIT_ENDING = /(?:部|所|室|中心|班|站|科|组|公司|处|办|队|局|院|会|厂|工区)$/;
/** Endings of posts and units: 安全员, 白班 and the like are nobody's name. */
const NO_NAME = /[员长工岗班组部所室队科处办局师人司会厂院心位体责]$/;

/** Whether a text looks like a whole Chinese name: a surname and one or two more characters. */
export function looksLikeName(text: string): boolean {
  const surname = surnameLength(text);
  const given = [...text].length - surname;
  return surname > 0 && given >= 1 && given <= 2 && /^\p{Script=Han}+$/u.test(text) && !NO_NAME.test(text);
}

const isSurname = (text: string): boolean => text.length > 0 && surnameLength(text) === text.length;

/** A unit or a post, which says whose name follows and is none itself. */
export function isUnitOrTitle(text: string): boolean {
  return BARE_TITLE.test(text) || (UNIT_ENDING.test(text) && !looksLikeName(text));
}

/** 王京所长 may be a person or the head of 王京供电所: a text that the roster knows as a unit is no name. */
export type IsUnit = (text: string) => boolean;

/**
 * The name without what only annotates it: 王建国副总 and 副总王建国 are 王建国, 李主任 is 李, 营销部张立新 is 张立新
 * (domain.md 4.3). A post alone (主任, 城关供电所所长) names nobody and stays as it is.
 */
export function nameOf(text: string, isUnit: IsUnit): string {
  const short = SHORT_TITLE.exec(text)?.[1];
  if (short !== undefined && isSurname(short)) return short;
  const before = text.replace(TITLE_AFTER, '');
  if (before !== text && (looksLikeName(before) || isSurname(before))) {
    return isUnit(`${before}所`) || isUnit(before) ? text : before;
  }
  const after = text.replace(TITLE_BEFORE, '');
  if (after !== text && looksLikeName(after)) return after;
  return nameBehindUnit(text) ?? text;
}

/** 营销部张立新, 城关供电所所长赵刚: a unit or post, then a name of two or three characters. */
function nameBehindUnit(text: string): string | null {
  const characters = [...text];
  if (characters.length > 20) return null;
  for (const length of [3, 2, 4]) {
    const name = characters.slice(-length).join('');
    const prefix = characters.slice(0, -length).join('');
    if (prefix.length >= 2 && looksLikeName(name) && (UNIT_ENDING.test(prefix) || TITLE_AFTER.test(prefix)))
      return name;
  }
  return null;
}
