/** What a credit says somebody did, by the key of the front matter. */
export type CreditRole = 'author' | 'photo' | 'translator';

export interface FoundCredit {
  readonly role: CreditRole;
  readonly names: readonly string[];
}

const CHINESE_ROLES: readonly (readonly [string, readonly CreditRole[]])[] = [
  ['圖文|图文|文圖|文图', ['author', 'photo']],
  ['圖片來源|图片来源|圖片提供|图片提供|圖片|图片|照片|攝影|摄影|供圖|供图|圖|图|攝|摄', ['photo']],
  ['翻譯|翻译|譯者|译者|英譯|英译|中譯|中译|譯|译', ['translator']],
  ['撰文|作者|撰稿|採寫|采写|文字|文', ['author']],
];

const LATIN_ROLES: readonly (readonly [RegExp, readonly CreditRole[]])[] = [
  [
    /^(?:text|words|story) and (?:photos?|photographs|pictures)(?: by\b|\s*[:/])\s*/iu,
    ['author', 'photo'],
  ],
  [
    /^(?:photo(?:s|graph|graphs|graphy)?|pictures?|images?)(?: credits?| courtesy of)?(?:(?: taken)? by\b|\s*[:/])\s*/iu,
    ['photo'],
  ],
  [/^translat(?:ed|ion|or)(?: (?:in)?to \w+)?(?: by\b|\s*[:/])\s*/iu, ['translator']],
  [
    /^(?:text|words|story|report|article|written|reported|author)(?: by\b|\s*[:/])\s*/iu,
    ['author'],
  ],
  [/^[Bb]y (?=\p{Lu})/u, ['author']],
];

/** A name is short and holds no mark that ends a clause. */
const NAME = /^[^，。；：！？,;:!?()（）]{1,60}$/u;

/**
 * Read a line that does nothing but name people: `圖/滿博`, `文：王小明 圖：李四`, `滿博 攝`,
 * `Photo by Man Bo, translated by Agnes`, `By John Smith`.
 *
 * @returns the credits in order; undefined if any part of the line is something else
 */
export function readCredits(line: string): FoundCredit[] | undefined {
  const text = line.trim().replace(/[.。]$/u, '');
  if (text === '' || text.length > 200) return undefined;
  return readChinese(text) ?? readLatin(text);
}

const ROLE_WORDS = CHINESE_ROLES.map(([words]) => words).join('|');
const CHINESE_PART = new RegExp(`(?:^|[\\s，,；;、　]+)(${ROLE_WORDS})\\s*[/／:：|｜]\\s*`, 'gu');
/** 滿博/攝, 滿博 攝; several with blanks between them. */
const CHINESE_AFTER = new RegExp(
  `(\\S{2,20}?(?:、\\S{2,20}?)*)(?:\\s*[/／]\\s*|[ 　])(${ROLE_WORDS})(?=$|[\\s　，,；;])[\\s　，,；;]*`,
  'gu',
);

function rolesOf(word: string): readonly CreditRole[] {
  return CHINESE_ROLES.find(([words]) => words.split('|').includes(word))?.[1] ?? [];
}

function readChinese(text: string): FoundCredit[] | undefined {
  const parts = [...text.matchAll(CHINESE_PART)];
  if (parts[0]?.index !== 0) return readChineseAfter(text);
  const credits = parts.map((part, index) =>
    creditsOf(
      rolesOf(part[1] ?? ''),
      chineseNames(text.slice(part.index + part[0].length, parts[index + 1]?.index)),
    ),
  );
  return allOf(credits);
}

function readChineseAfter(text: string): FoundCredit[] | undefined {
  const parts = [...text.matchAll(CHINESE_AFTER)];
  const isAll = parts.map(([whole]) => whole).join('') === text;
  if (parts.length === 0 || !isAll) return undefined;
  return allOf(
    parts.map(([, names = '', role = '']) => creditsOf(rolesOf(role), chineseNames(names))),
  );
}

const chineseNames = (text: string): string[] =>
  text
    .split(/[、，,；;]|\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function readLatin(text: string): FoundCredit[] | undefined {
  // A comma or “and” before another role parts the credits; others part names.
  const starts = LATIN_ROLES.map(([pattern]) => pattern.source.slice(1)).join('|');
  const parts = text.split(new RegExp(`\\s*(?:[,;/|]|,?\\s+and)\\s+(?=${starts})`, 'iu'));
  return allOf(
    parts.map((part) => {
      const found = LATIN_ROLES.find(([pattern]) => pattern.test(part));
      if (found === undefined) return undefined;
      const names = part
        .replace(found[0], '')
        .split(/\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)/u)
        .map((name) => name.trim());
      return creditsOf(found[1], names);
    }),
  );
}

function creditsOf(
  roles: readonly CreditRole[],
  names: readonly string[],
): FoundCredit[] | undefined {
  if (names.length === 0 || !names.every((name) => NAME.test(name))) return undefined;
  return roles.map((role) => ({ role, names }));
}

function allOf(credits: readonly (FoundCredit[] | undefined)[]): FoundCredit[] | undefined {
  return credits.some((each) => each === undefined)
    ? undefined
    : credits.flatMap((each) => each ?? []);
}
