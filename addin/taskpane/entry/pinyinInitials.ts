/** The first character of each initial in the order of Chinese collation; there are no words in i, u and v. */
const FIRSTS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase();
  let index = FIRSTS.length - 1;
  while (index > 0 && collator.compare(FIRSTS[index] ?? '', character) > 0) index--;
  return LETTERS[index] ?? '';
}

/** The initials of the characters' pinyin: 城关供电所 → cggds. Of several readings the collation's own is taken. */
export function pinyinInitials(text: string): string {
  return [...text].map(initialOf).join('');
}
