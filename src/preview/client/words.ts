import type { Reader } from '../protocol.js';

/** The words of the interface, by language. */
type WordLists = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SETTING = 'bifolio.language';

/** The interface in the reader's language. */
export class Words {
  readonly #lists: WordLists;
  #language: string;
  readonly #listeners: (() => void)[] = [];

  private constructor(lists: WordLists) {
    this.#lists = lists;
    this.#language = preferred(Object.keys(lists), [
      localStorage.getItem(SETTING) ?? '',
      ...navigator.languages,
    ]);
  }

  static async load(): Promise<Words> {
    const response = await fetch('/words.json');
    return new Words((await response.json()) as WordLists);
  }

  /** BCP 47. */
  get language(): string {
    return this.#language;
  }

  /** Whom messages are worded for. */
  get reader(): Reader {
    const { language, script } = new Intl.Locale(this.#language).maximize();
    if (language !== 'zh') return 'english';
    return script === 'Hans' ? 'simplified' : 'traditional';
  }

  /** The languages that there are, each with its own name. */
  get choices(): readonly { readonly tag: string; readonly name: string }[] {
    return Object.entries(this.#lists).map(([tag, words]) => ({ tag, name: words['name'] ?? tag }));
  }

  choose(language: string): void {
    localStorage.setItem(SETTING, language);
    this.#language = language;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** A word by its key; `{name}` in it is replaced. */
  say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const word = this.#lists[this.#language]?.[key] ?? key;
    return word.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  }

  /** A number of things, in the form that the language has for it. */
  count(key: string, count: number): string {
    const form = new Intl.PluralRules(this.#language).select(count);
    return this.say(`${key}.${form}`, { count });
  }

  /** Write the words into the page: `data-word` is an element's text, `data-label` its name. */
  apply(): void {
    document.documentElement.lang = this.#language;
    for (const each of document.querySelectorAll<HTMLElement>('[data-word]')) {
      each.textContent = this.say(each.dataset['word'] ?? '');
    }
    for (const each of document.querySelectorAll<HTMLElement>('[data-label]')) {
      const label = this.say(each.dataset['label'] ?? '');
      each.setAttribute('aria-label', label);
      each.title = label;
    }
  }
}

/** The language of the list that the reader would rather have; the first, if none is any good. */
function preferred(known: readonly string[], wanted: readonly string[]): string {
  for (const tag of wanted.filter((each) => each !== '')) {
    const full = new Intl.Locale(tag).maximize();
    const found = known.find((each) => {
      const candidate = new Intl.Locale(each).maximize();
      return candidate.language === full.language && candidate.script === full.script;
    });
    if (found !== undefined) return found;
  }
  return known[0] ?? '';
}
