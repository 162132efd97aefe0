import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { BuildFailure } from '../diagnostics/diagnostics.js';
import { readerOf, wordingFor } from '../diagnostics/wording.js';
import { openEpub, type EpubView } from './epub-view.js';
import type { PreviewSession, ShownBook } from './preview-session.js';
import type { Piece, PreviewBook, PreviewEpub } from './protocol.js';
import { refusal } from './request-guard.js';
import { EVERY_ANSWER, MANUSCRIPT_POLICY, PAGE_POLICY } from './response-headers.js';
import type { KnownPiece } from './sheet-pieces.js';
import type { StaticFile } from './static-files.js';

/** How many books' pieces are remembered, so that a page that lags behind gets what it lacks. */
const REMEMBERED = 8;

/**
 * The preview's answers: its own page, the book in pieces, what has changed as a stream of events
 * (Server-Sent Events, HTML Living Standard), the EPUB's documents, and the files to keep. All of it
 * from memory: no address leads to the disk.
 *
 * @param port where it listens, once it does
 */
export function previewApp(
  session: PreviewSession,
  files: ReadonlyMap<string, StaticFile>,
  port: () => number,
): Hono {
  const app = new Hono();
  const sent = new SentPieces();
  const views = new WeakMap<ShownBook, Promise<EpubView>>();
  const viewOf = (shown: ShownBook): Promise<EpubView> => {
    const view = views.get(shown) ?? viewEpub(shown);
    views.set(shown, view);
    return view;
  };

  app.use(async (context, next) => {
    const { method } = context.req;
    const refused = refusal({ method, header: (name) => context.req.header(name) }, port());
    if (refused !== undefined) return context.text(refused.reason, refused.status, EVERY_ANSWER);
    await next();
    for (const [name, value] of Object.entries(EVERY_ANSWER)) context.res.headers.set(name, value);
    return undefined;
  });

  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ data: JSON.stringify(session.state) });
      await new Promise<void>((resolve) => {
        const leave = session.subscribe((state) => {
          void stream.writeSSE({ data: JSON.stringify(state) });
        });
        stream.onAbort(() => {
          leave();
          resolve();
        });
      });
    }),
  );

  app.get('/book', (context) => {
    const { shown } = session;
    if (shown === undefined) return context.notFound();
    const book = sent.withoutKnown(shown, context.req.query('have'));
    return context.json(book);
  });

  app.get('/fonts/:id', (context) => {
    const fonts = session.shown?.described.fonts;
    if (fonts?.id !== context.req.param('id')) return context.notFound();
    return context.body(fonts.text, 200, { 'Content-Type': 'text/css; charset=utf-8' });
  });

  app.get('/pictures/:id', (context) => {
    const picture = session.shown?.set.pieces.pictures.get(context.req.param('id'));
    return picture === undefined ? context.notFound() : ofManuscript(context, picture);
  });

  app.get('/epub', (context) =>
    orProblems(context, async () => {
      const { shown } = session;
      if (shown === undefined) return context.notFound();
      const { spine, chapters } = await viewOf(shown);
      const answer: PreviewEpub = { revision: shown.revision, spine, chapters };
      return context.json(answer);
    }),
  );

  app.get('/epub/:revision/:path{.+}', async (context) => {
    const { shown } = session;
    if (shown?.revision !== context.req.param('revision')) return context.notFound();
    const file = (await viewOf(shown)).files.get(context.req.param('path'));
    return file === undefined ? context.notFound() : ofManuscript(context, file);
  });

  app.get('/download/pdf', (context) =>
    orProblems(context, async () => {
      const { shown } = session;
      if (shown === undefined) return context.notFound();
      return toKeep(context, shown, 'pdf', 'application/pdf', await shown.files.pdf());
    }),
  );

  app.get('/download/epub', (context) =>
    orProblems(context, async () => {
      const { shown } = session;
      if (shown === undefined) return context.notFound();
      const { bytes } = await shown.files.epub();
      return toKeep(context, shown, 'epub', 'application/epub+zip', bytes);
    }),
  );

  app.get('*', (context) => {
    const file = files.get(context.req.path);
    if (file === undefined) return context.notFound();
    return context.body(bytesOf(file), 200, {
      'Content-Type': file.mediaType,
      'Content-Security-Policy': PAGE_POLICY,
    });
  });
  return app;
}

/** Remembers which pieces a page has that shows an earlier book. */
class SentPieces {
  readonly #ids = new Map<string, ReadonlySet<string>>();

  /** A book without the texts that the page has from the book of revision `have`. */
  withoutKnown({ revision, described }: ShownBook, have: string | undefined): PreviewBook {
    const known = this.#ids.get(have ?? '');
    const { style, sheets, fonts } = described;
    this.#ids.set(revision, new Set([style, ...sheets].map(({ id }) => id)));
    for (const old of [...this.#ids.keys()].slice(0, -REMEMBERED)) this.#ids.delete(old);
    const lean = ({ id, text }: KnownPiece): Piece => (known?.has(id) ? { id } : { id, text });
    return {
      ...described,
      revision,
      style: lean(style),
      sheets: sheets.map(lean),
      fonts: fonts.id,
    };
  }
}

async function viewEpub(shown: ShownBook): Promise<EpubView> {
  const titles = shown.set.bulletin.articles.map(({ id, texts }) => {
    const [text] = texts.values();
    return [id, text?.blocks[0]?.id ?? ''] as const;
  });
  return openEpub(await shown.files.epub(), new Map(titles));
}

function ofManuscript(context: Context, file: StaticFile): Response {
  return context.body(bytesOf(file), 200, {
    'Content-Type': file.mediaType,
    'Content-Security-Policy': MANUSCRIPT_POLICY,
  });
}

function toKeep(
  context: Context,
  { set }: ShownBook,
  ending: string,
  mediaType: string,
  bytes: Uint8Array,
): Response {
  return context.body(bytesOf({ bytes }), 200, {
    'Content-Type': mediaType,
    // A slug holds nothing that a header would have to escape.
    'Content-Disposition': `attachment; filename="${set.bulletin.config.slug}.${ending}"`,
  });
}

const bytesOf = ({ bytes }: Pick<StaticFile, 'bytes'>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(bytes);

/** A file that cannot be made is answered with the reasons, as a build would print them. */
async function orProblems(context: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const language = context.req.header('accept-language') ?? '';
    const why =
      error instanceof BuildFailure
        ? error.diagnostics.toString({ wording: wordingFor(readerOf(language)) })
        : error instanceof Error
          ? error.message
          : String(error);
    return context.text(why, 500);
  }
}
