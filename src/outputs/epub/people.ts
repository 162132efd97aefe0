import type { Bulletin } from '../../model/bulletin.js';
import type { ByLanguage, LanguageTag } from '../../model/language.js';
import { localTexts, type LocalText } from './local-text.js';

/** What a person did: a term of the MARC relators, or the publication's own words. */
export interface Role {
  readonly scheme: 'marc:relators' | undefined;
  readonly text: string;
}

/** Somebody who is named in the publication, once, whatever they did. */
export interface Person {
  /** Authors and those whom the colophon credits are creators; others have contributed. */
  readonly element: 'creator' | 'contributor';
  /** The name, in one language or both. */
  readonly names: readonly LocalText[];
  readonly roles: readonly Role[];
}

interface Mention {
  readonly names: ByLanguage<readonly string[]>;
  readonly role: Role;
  readonly element: Person['element'];
}

/** MARC relator terms for what an article's front matter says. */
const FRONT_MATTER_ROLES = [
  { field: 'author', code: 'aut', element: 'creator' },
  { field: 'translator', code: 'trl', element: 'contributor' },
  { field: 'photo', code: 'pht', element: 'contributor' },
] as const;

/**
 * Everybody whom the articles and the configuration name, in that order.
 *
 * @param languages of the edition, the one that it is read in first
 */
export function peopleOf(
  { articles, config }: Bulletin,
  languages: readonly LanguageTag[],
): Person[] {
  const mentions = [
    ...articles.flatMap(({ texts }) =>
      FRONT_MATTER_ROLES.map(({ field, code, element }): Mention => {
        const names = new Map([...texts].map(([tag, text]) => [tag, text.frontMatter[field]]));
        return { names, role: { scheme: 'marc:relators', text: code }, element };
      }),
    ),
    ...config.credits.flatMap(({ role, names }) =>
      localTexts(languages, role)
        .slice(0, 1)
        .map(({ text }): Mention => {
          return { names, role: { scheme: undefined, text }, element: 'creator' };
        }),
    ),
  ];
  const people: Person[] = [];
  for (const { names, role, element } of mentions) {
    for (const person of pairNames(names, languages))
      add(people, { element, names: person, roles: [role] });
  }
  return people;
}

/** Lists of one length name the same people in the same order; of others nothing is known. */
function pairNames(
  names: ByLanguage<readonly string[]>,
  languages: readonly LanguageTag[],
): LocalText[][] {
  const lists = languages.map((tag) => ({ tag, list: names.get(tag) ?? [] }));
  const [first] = lists;
  if (first !== undefined && lists.every(({ list }) => list.length === first.list.length)) {
    return first.list.map((_name, index) =>
      localTexts(languages, new Map(lists.map(({ tag, list }) => [tag, list[index] ?? '']))),
    );
  }
  return lists.flatMap(({ tag, list }) =>
    list.map((name) => localTexts(languages, new Map([[tag, name]]))),
  );
}

/** Add a person, or what they did if one of their names is there already. */
function add(people: Person[], person: Person): void {
  if (person.names.length === 0) return;
  const index = people.findIndex(({ names }) =>
    names.some(({ text }) => person.names.some((other) => other.text === text)),
  );
  const known = people[index];
  if (known === undefined) {
    people.push(person);
    return;
  }
  const isKnown = (role: Role): boolean =>
    known.roles.some(({ scheme, text }) => scheme === role.scheme && text === role.text);
  people[index] = {
    element: known.element === 'creator' ? 'creator' : person.element,
    names: known.names.length >= person.names.length ? known.names : person.names,
    roles: [...known.roles, ...person.roles.filter((role) => !isKnown(role))],
  };
}
