const SETTING = 'bifolio.theme';
const DARK = '(prefers-color-scheme: dark)';

/** Whether the page is light or dark: as the system, until the reader says otherwise. */
export class Theme {
  readonly #select: HTMLSelectElement;

  constructor(select: HTMLSelectElement) {
    this.#select = select;
    select.value = localStorage.getItem(SETTING) ?? 'system';
    select.addEventListener('change', () => {
      this.#choose(select.value);
    });
    this.#apply();
  }

  /** To the other of light and dark. */
  toggle(): void {
    const isDark =
      this.#select.value === 'dark' ||
      (this.#select.value === 'system' && matchMedia(DARK).matches);
    this.#choose(isDark ? 'light' : 'dark');
  }

  #choose(theme: string): void {
    localStorage.setItem(SETTING, theme);
    this.#select.value = theme;
    this.#apply();
  }

  #apply(): void {
    document.documentElement.dataset['theme'] = this.#select.value;
  }
}
