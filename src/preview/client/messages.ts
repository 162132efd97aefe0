import type { PreviewMessage } from '../protocol.js';
import type { Words } from './words.js';

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** What the build says, file by file. */
export class Messages {
  readonly #panel: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #words: Words;
  readonly #onChoose: (message: PreviewMessage) => void;
  #messages: readonly PreviewMessage[] = [];

  constructor(
    panel: HTMLElement,
    button: HTMLButtonElement,
    words: Words,
    onChoose: (message: PreviewMessage) => void,
  ) {
    this.#panel = panel;
    this.#button = button;
    this.#words = words;
    this.#onChoose = onChoose;
    button.addEventListener('click', () => {
      this.toggle();
    });
    words.onChange(() => {
      this.show(this.#messages);
    });
  }

  show(messages: readonly PreviewMessage[]): void {
    this.#messages = messages;
    const counts = SEVERITIES.flatMap((severity) => {
      const count = messages.filter((message) => message.severity === severity).length;
      return count === 0 ? [] : [textElement('span', severity, this.#words.count(severity, count))];
    });
    this.#button.replaceChildren(
      ...(counts.length > 0 ? counts : [textElement('span', '', this.#words.say('noMessages'))]),
    );
    const files = [...new Set(messages.map(({ file }) => file))];
    this.#panel.replaceChildren(
      ...files.flatMap((file) => [
        textElement('h2', '', file),
        ...messages.filter((each) => each.file === file).map((each) => this.#row(each)),
      ]),
      ...(files.length === 0 ? [textElement('p', '', this.#words.say('noMessages'))] : []),
    );
  }

  toggle(open = this.#panel.hidden): void {
    this.#panel.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
  }

  /** Open the panel at a message. */
  point(message: PreviewMessage): void {
    this.toggle(true);
    const rows = [...this.#panel.querySelectorAll('button')];
    for (const row of rows) row.classList.remove('chosen');
    const row = rows[this.#inOrder().indexOf(message)];
    row?.classList.add('chosen');
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** A message in one line, for a mark on the page. */
  label({ file, line, column, severity, worded }: PreviewMessage): string {
    const { reason, hint } = worded[this.#words.reader];
    const where = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${this.#words.say(`severity.${severity}`)}  ${where}\n${[reason, hint].filter((text) => text !== '').join('\n')}`;
  }

  /** As the rows stand: by file. */
  #inOrder(): readonly PreviewMessage[] {
    const files = [...new Set(this.#messages.map(({ file }) => file))];
    return files.flatMap((file) => this.#messages.filter((message) => message.file === file));
  }

  #row(message: PreviewMessage): HTMLElement {
    const { line, column, severity, worded, code, block } = message;
    const { reason, hint } = worded[this.#words.reader];
    const row = document.createElement('button');
    row.disabled = block === undefined;
    row.append(
      textElement('span', 'where', line === undefined ? '' : [line, column].join(':')),
      textElement('span', severity, this.#words.say(`severity.${severity}`)),
      textElement('span', 'text', reason),
      textElement('span', 'code', code),
      ...(hint === '' ? [] : [textElement('span', 'hint', hint)]),
    );
    row.addEventListener('click', () => {
      this.#onChoose(message);
    });
    return row;
  }
}

function textElement(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
