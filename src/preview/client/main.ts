import type { PreviewBook, PreviewMessage, PreviewState } from '../protocol.js';
import { Contents } from './contents.js';
import { element } from './element.js';
import { Epub } from './epub.js';
import { listenToKeys } from './keyboard.js';
import { loadFonts } from './load-fonts.js';
import { Messages } from './messages.js';
import { movingKeys } from './moving-keys.js';
import { saveFile } from './save-file.js';
import { Spreads } from './spreads.js';
import { Theme } from './theme.js';
import { Words } from './words.js';

const [words, sheetStyle] = await Promise.all([
  Words.load(),
  fetch('/sheets.css').then((response) => response.text()),
]);
const theme = new Theme(element('theme', HTMLSelectElement));
const desk = element('desk', HTMLElement);
const spreads = new Spreads(desk, element('spreads', HTMLElement), sheetStyle);
const epub = new Epub();
const contents = new Contents(element('contents', HTMLElement), words, (entry) => {
  goToArticle(entry.article, entry.folio);
});
const messages = new Messages(
  element('messages', HTMLElement),
  element('messages-switch', HTMLButtonElement),
  words,
  (message) => {
    showView('spreads');
    spreads.seek(message);
  },
);

let state: PreviewState = { state: 'building', messages: [] };
let isLost = false;
let book: PreviewBook | undefined;
let loading: Promise<void> | undefined;

function tellState(): void {
  const { body } = document;
  body.dataset['state'] = isLost ? 'lost' : state.state;
  if (book !== undefined) body.dataset['revision'] = book.revision;
  const isFailedFirst = state.state === 'failed' && book === undefined;
  const key = isLost ? 'lost' : isFailedFirst ? 'failedFirst' : state.state;
  element('status-text', HTMLElement).textContent = words.say(key);
  element('waiting', HTMLElement).hidden = book !== undefined || state.state === 'failed';
  for (const id of ['save-pdf', 'save-epub', 'show-epub']) {
    element(id, HTMLButtonElement).disabled = book === undefined;
  }
}

function tellPlace(): void {
  const { folios, count } = spreads;
  element('place', HTMLElement).textContent =
    count === 0
      ? ''
      : words.say(folios.length > 1 ? 'pages' : 'page', { pages: folios.join('–'), count });
  contents.mark(folios.at(-1) ?? 1);
}

function tellTitle({ titles }: PreviewBook): void {
  document.title = titles.map(({ text }) => text).join(' · ');
  element('title', HTMLElement).replaceChildren(
    ...titles.map(({ language, text }) => {
      const span = document.createElement('span');
      span.lang = language;
      span.textContent = text;
      return span;
    }),
  );
}

function tellMessages(): void {
  messages.show(state.messages);
  const label = (message: PreviewMessage): string => messages.label(message);
  spreads.mark(state.messages, label, (message) => {
    messages.point(message);
  });
}

/** Bring the page up to the newest book; what comes meanwhile is brought after it. */
async function loadBook(): Promise<void> {
  while (state.revision !== undefined && state.revision !== book?.revision) {
    const response = await fetch(`/book?have=${book?.revision ?? ''}`);
    if (!response.ok) return;
    const next = (await response.json()) as PreviewBook;
    await loadFonts(next.fonts);
    spreads.show(next);
    contents.show(next.contents);
    tellTitle(next);
    book = next;
    tellPlace();
    if (epub.isOpen) await showEpub();
  }
}

async function showEpub(article?: string): Promise<void> {
  if (book === undefined) return;
  try {
    await epub.show(book.revision, words.language, article);
  } catch (error) {
    report(error);
  }
}

function showView(view: 'spreads' | 'epub', article?: string): void {
  if (view === 'epub' && book === undefined) return;
  epub.isOpen = view === 'epub';
  desk.hidden = epub.isOpen;
  element('show-spreads', HTMLElement).setAttribute('aria-pressed', String(!epub.isOpen));
  element('show-epub', HTMLElement).setAttribute('aria-pressed', String(epub.isOpen));
  if (epub.isOpen) void showEpub(article);
  else desk.focus();
}

function goToArticle(article: string, folio: number): void {
  if (epub.isOpen) void showEpub(article);
  spreads.goToPage(folio);
}

function step(by: 1 | -1): void {
  const entry = contents.step(spreads.folios.at(-1) ?? 1, by);
  if (entry !== undefined) goToArticle(entry.article, entry.folio);
  else if (by === -1) spreads.goTo(0);
}

/** What failed on demand is put with the messages, where all the others are. */
function report(error: unknown): void {
  // The server has worded it for this reader.
  const said = { reason: error instanceof Error ? error.message : String(error), hint: '' };
  const message: PreviewMessage = {
    file: words.say('cannotSave'),
    severity: 'error',
    code: '',
    worded: { english: said, simplified: said, traditional: said },
  };
  messages.show([...state.messages, message]);
  messages.toggle(true);
}

async function save(button: HTMLButtonElement, address: string): Promise<void> {
  button.disabled = true;
  button.setAttribute('aria-busy', 'true');
  try {
    await saveFile(address, words.language);
  } catch (error) {
    report(error);
  }
  button.removeAttribute('aria-busy');
  button.disabled = false;
}

function listenToServer(): void {
  const events = new EventSource('/events');
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const before = state;
    state = JSON.parse(data) as PreviewState;
    isLost = false;
    tellState();
    if (state.state === 'building') return;
    if (state.state === 'failed' && before.state !== 'failed') messages.toggle(true);
    loading = (loading ?? Promise.resolve()).then(loadBook).then(() => {
      tellMessages();
      tellState();
    });
  });
  events.addEventListener('error', () => {
    isLost = true;
    tellState();
  });
}

function chooseLanguages(): void {
  const select = element('language', HTMLSelectElement);
  for (const { tag, name } of words.choices) select.add(new Option(name, tag));
  select.value = words.language;
  select.addEventListener('change', () => {
    words.choose(select.value);
  });
  words.onChange(() => {
    words.apply();
    tellState();
    tellPlace();
    tellMessages();
  });
}

const help = element('help', HTMLDialogElement);
const on = (id: string, act: (button: HTMLButtonElement) => void): void => {
  const button = element(id, HTMLButtonElement);
  button.addEventListener('click', () => {
    act(button);
  });
};
const toggleContents = (): void => {
  document.body.classList.toggle('no-contents');
};
on('contents-switch', toggleContents);
on('show-spreads', () => {
  showView('spreads');
});
on('show-epub', () => {
  showView('epub');
});
on('save-pdf', (button) => void save(button, '/download/pdf'));
on('save-epub', (button) => void save(button, '/download/epub'));
on('help-switch', () => {
  help.showModal();
});
listenToKeys(
  {
    ...movingKeys(spreads, epub),
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    c: toggleContents,
    m: () => {
      messages.toggle();
    },
    e: () => {
      showView(epub.isOpen ? 'spreads' : 'epub');
    },
    d: () => {
      theme.toggle();
    },
    '?': () => {
      help.showModal();
    },
    Escape: () => {
      messages.toggle(false);
    },
  },
  element('epub-frame', HTMLIFrameElement),
);
spreads.onTurn(tellPlace);
chooseLanguages();
words.apply();
tellState();
if (innerWidth <= 900) toggleContents();
desk.focus();
listenToServer();
