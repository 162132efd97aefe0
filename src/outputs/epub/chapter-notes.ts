import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../model/article.js';
import { flowClasses, inLanguage, onLines, type Flow } from './chapter-flow.js';
import type { XhtmlConverter } from './xhtml-converter.js';
import { blockXmlId, callXmlId } from './xml-id.js';

/** A chapter's footnotes by their numbers, of two of one number the verso's first; none if none. */
export function chapterNotes(flows: readonly Flow[], converter: XhtmlConverter): Element[] {
  const all = flows.flatMap((flow) => flow.text.notes.map((note) => ({ flow, note })));
  if (all.length === 0) return [];
  // The sort is stable: of two notes of one number, the verso's stays first.
  all.sort((a, b) => a.note.number - b.note.number);
  const asides = all.map(({ flow, note }) => noteElement(flow, note, converter));
  return [h('div', { className: ['notes'] }, onLines(asides))];
}

/** A footnote; the number before it leads back to its first call. */
function noteElement(flow: Flow, note: Note, converter: XhtmlConverter): Element {
  const content = converter.note(note, flow.text.path);
  const number = converter.isCalled(note.id)
    ? h('a', { href: `#${callXmlId(note.id)}`, role: 'doc-backlink' }, String(note.number))
    : String(note.number);
  const label = h('span', { className: ['generated'] }, [number, ' ']);
  const first = content.find((node) => node.type === 'element');
  if (first?.tagName === 'p') first.children.unshift(label);
  else content.unshift(label);
  return h(
    'aside',
    {
      id: blockXmlId(note.id),
      ...inLanguage(flow),
      className: [...flowClasses(flow), 'note'],
      'epub:type': 'footnote',
      role: 'doc-footnote',
    },
    content,
  );
}
