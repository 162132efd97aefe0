import { pathToFileURL } from 'node:url';
import { FACES } from './fonts.mjs';
import { interleave } from './sample-text.mjs';

/**
 * The articles as a user of Paged.js would write them: one flow, both languages in turn.
 *
 * @param {import('./sample-text.mjs').Article[]} articles
 */
export function plainHtml(articles) {
  const fontRules = FACES.map(
    ({ name, weight, style, path }) =>
      `@font-face { font-family: '${name}'; font-weight: ${String(weight)}; font-style: ${style};` +
      ` src: url('${pathToFileURL(path).href}'); }`,
  );
  return `<!DOCTYPE html>
<html lang="zh-Hant">
<head>
<meta charset="utf-8">
<title>Bulletin</title>
<style>
${fontRules.join('\n')}
@page {
  size: 170mm 240mm;
  margin: 26mm 24mm 36.2mm 34.875mm;
  @top-left { content: string(title); font: 8pt/10pt 'Source Serif 4'; white-space: nowrap; }
  @bottom-left { content: counter(page); font: 9pt/12pt 'Source Serif 4'; }
}
h1 { string-set: title content(text); }
article { break-before: page; }
h1, h2 { font: 600 20pt/27pt 'Source Serif 4', 'Noto Serif TC'; margin: 0 0 9pt; }
p { margin: 0; text-align: justify; }
:lang(zh) { font-family: 'Noto Serif TC'; }
p:lang(zh) { font-size: 10.5pt; line-height: 18pt; text-indent: 2em; }
p:lang(en) { font: 10.5pt/14pt 'Source Serif 4'; text-indent: 1.2em; hyphens: auto; }
</style>
</head>
<body>
${articles.map(articleHtml).join('\n')}
</body>
</html>
`;
}

/** @param {import('./sample-text.mjs').Article} article */
function articleHtml(article) {
  const paragraphs = interleave(article).map(
    ({ language, text }) =>
      `<p lang="${language === 'zh' ? 'zh-Hant' : 'en'}">${escapeHtml(text)}</p>`,
  );
  return `<article>
<h1 lang="zh-Hant">${escapeHtml(article.zh.title)}</h1>
<h2 lang="en">${escapeHtml(article.en.title)}</h2>
${paragraphs.join('\n')}
</article>`;
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
