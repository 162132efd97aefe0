import type { Element } from 'hast';
import { h } from 'hastscript';
import type { AlignedArticle } from '../../../src/model/bulletin.js';
import { call, makeArticle, pixel } from './make-bulletin.js';

/** An article with everything a book may hold. */
export function richArticle(id: string): AlignedArticle {
  const body = (tag: string, word: string): Element[] => [
    h('h2', { id: `${id}.${tag}.id-start` }, `${word} 2`),
    h('p', [`${word} first `, h('em', 'emphasis'), call(id, tag, 1), h('br'), 'line two']),
    h('h3', `${word} 3`),
    h('ol', { start: 5, reversed: true }, [
      h('li', { value: 7 }, [h('p', { className: ['tight'] }, `${word} seven`)]),
      h('li', [h('p', `${word} eight`), h('ul', [h('li', [h('p', 'inner')])])]),
    ]),
    h('p', [h('ruby', ['國', h('rp', '('), h('rt', 'guó'), h('rp', ')')]), ' ruby']),
    h('figure', [
      h('img', { src: `asset:${pixel.hash}`, alt: `${word} picture` }),
      h('figcaption', `${word} caption`),
    ]),
    h('pre', [h('code', 'if (a < b && c > d) {\n\treturn "]]>";\n}\n')]),
    h('table', [
      h('thead', [h('tr', [h('th', { scope: 'col', align: 'right' }, 'A'), h('th', 'B')])]),
      h('tbody', [h('tr', [h('td', { colSpan: 2, align: 'right' }, `${word} cell`)])]),
    ]),
    h('blockquote', [h('p', { lang: 'fr' }, 'Tu l’as vu ?'), h('p', 'second')]),
    h('dl', [h('dt', [h('p', 'term')]), h('dd', [h('p', 'meaning')])]),
    h('hr'),
    h('p', { className: ['end'] }, [
      'To ',
      h('a', { href: `#${id}.${tag}.id-start` }, 'the start'),
      ', ',
      h('a', { href: 'https://example.org/?a=1&b=中' }, 'the web'),
      ' and again',
      call(id, tag, 1),
    ]),
  ];
  return makeArticle(
    id,
    {
      title: '豐富',
      body: body('zh-Hant', '字'),
      notes: [[1, [h('p', '註文 & < '), h('p', '又')]]],
    },
    { title: 'Rich', body: body('en', 'word'), notes: [[1, [h('p', 'The note'), h('p', '2')]]] },
  );
}
