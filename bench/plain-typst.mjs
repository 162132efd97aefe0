import { interleave } from './sample-text.mjs';

/**
 * The articles as a user of Typst would write them: one flow, both languages in turn, tagged.
 *
 * @param {import('./sample-text.mjs').Article[]} articles
 */
export function plainTypst(articles) {
  return `#set document(title: "Bulletin")
#set page(
  width: 170mm,
  height: 240mm,
  margin: (top: 26mm, right: 24mm, bottom: 36.2mm, left: 34.875mm),
  header: context text(8pt, query(selector(heading.where(level: 1)).before(here()))
    .at(-1, default: (body: [])).body),
  footer: context text(9pt, counter(page).display()),
)
#set text(
  font: ("Source Serif 4", "Noto Serif TC"),
  size: 10.5pt,
  // Lines of 1em, so that leading and size make up the line height of the HTML.
  top-edge: 0.8em,
  bottom-edge: -0.2em,
)
#set par(justify: true, spacing: 5.5pt)
#show heading: set text(20pt, weight: 600)
#let zh(body) = par(leading: 7.5pt, first-line-indent: (amount: 2em, all: true),
  text(lang: "zh", region: "TW", font: "Noto Serif TC", body))
#let en(body) = par(leading: 3.5pt, first-line-indent: (amount: 1.2em, all: true),
  text(lang: "en", hyphenate: true, body))
${articles.map(articleTypst).join('\n')}
`;
}

/** @param {import('./sample-text.mjs').Article} article */
function articleTypst(article) {
  const paragraphs = interleave(article).map(
    ({ language, text }) => `#${language}(${typstString(text)})`,
  );
  return `#pagebreak(weak: true)
#heading(level: 1, ${typstString(article.zh.title)})
#heading(level: 2, ${typstString(article.en.title)})
${paragraphs.join('\n')}`;
}

/** Typst writes a string as JSON does, as far as quotation marks and backslashes go. */
function typstString(/** @type {string} */ text) {
  return JSON.stringify(text);
}
