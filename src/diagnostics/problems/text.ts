/** What can be wrong with a text: its HTML, directives, notes and links, and how it is spelled. */
import { error, note, warning, type Bilingual, type Problem } from '../problem.js';

export const missingTitle = (): Problem =>
  error(
    'article/title',
    [
      'The article has no title',
      'Put “title:” into the front matter, or begin the text with a heading of the first level: # Title',
    ],
    ['文章没有标题', '请在头信息里写“title:”，或让正文以一级标题开头：# 标题'],
  );

export const titleWithExtras = (): Problem =>
  error(
    'article/title-extras',
    [
      'The title calls a footnote or holds a picture',
      'A title is text: move the footnote or the picture into the article',
    ],
    ['标题里有脚注或图片', '标题只能是文字：请把脚注或图片移到正文里'],
  );

export const emptyHeading = (): Problem =>
  warning(
    'heading/empty',
    ['The heading is empty and was left out', 'Write its text, or take the mark (#) away'],
    ['标题是空的，已略去', '请写出标题，或删去标题符号（#）'],
  );

/** @param what in Chinese without a mark behind it */
export const unsafeHtml = (what: Bilingual): Problem =>
  warning(
    'html/removed',
    [
      `${what.english} was taken out`,
      'Books hold no scripts, forms or frames; write it as Markdown',
    ],
    [`已删去${what.chinese}`, '书里不能有脚本、表单和框架；请改用 Markdown'],
  );

export const misplacedHtml = (name: string, parent: string): Problem =>
  warning(
    'html/misplaced',
    [
      `<${name}> cannot stand like this in <${parent}>; its text was kept without it`,
      'Put it where HTML has room for it, or write it as Markdown',
    ],
    [
      `<${name}> 不能这样放在 <${parent}> 里；已去掉这个元素，保留其中的文字`,
      '请放到 HTML 允许的地方，或改用 Markdown',
    ],
  );

export const swallowedText = (): Problem =>
  error(
    'html/swallowed',
    [
      'This text lies inside an HTML comment or element that is not closed, and would be missing',
      'Close the comment (-->) or the element before this place, or take its beginning away',
    ],
    [
      '这段文字落在没有结束的 HTML 注释或元素里，会从书中消失',
      '请在此处之前结束注释（-->）或元素，或删去它的开头',
    ],
  );

export const unknownDirective = (name: string): Problem =>
  error(
    'directive/unknown',
    [`There is no directive “${name}”`, 'Known are ::pin{#name} and :::only … :::'],
    [`没有“${name}”这个指令`, '可用的有 ::pin{#name} 和 :::only … :::'],
  );

export const tooDeep = (): Problem =>
  error(
    'text/too-deep',
    [
      'Lists, quotations or elements are nested too deep to be read',
      'Nest them less deeply: a page has no room for more than a few levels',
    ],
    ['列表、引文或元素嵌套太深，无法读取', '请减少层数：一页只容得下几层'],
  );

export const undefinedNote = (call: string): Problem =>
  warning(
    'note/undefined',
    [
      `“${call}” looks like a footnote call, but there is no such footnote; it is set as text`,
      `Write the footnote: ${call}: …`,
    ],
    [`“${call}”像是脚注的引用，但没有这条脚注；已按文字排出`, `请写出脚注：“${call}: …”`],
  );

export const uncalledNote = (label: string): Problem =>
  error(
    'note/uncalled',
    [
      `The footnote “${label}” is written but never called`,
      `Call it in the text with [^${label}], or take it away: it would be missing from the book`,
    ],
    [
      `脚注“${label}”写了，但没有引用`,
      `请在正文里用“[^${label}]”引用，或删去它：否则它不会出现在书里`,
    ],
  );

export const repeatedNote = (label: string): Problem =>
  error(
    'note/repeated',
    [
      `The footnote “${label}” is written twice, and every call leads to the first`,
      'Give this one a name of its own and call it in the text',
    ],
    [`脚注“${label}”写了两次，所有引用都指向第一条`, '请给这一条另起名称，并在正文里引用'],
  );

export const noteInNote = (label: string): Problem =>
  error(
    'note/nested',
    [`The footnote “${label}” is called from a footnote`, 'Call it from the text'],
    [`脚注“${label}”是在脚注里引用的`, '请在正文里引用'],
  );

export const brokenLink = (target: string): Problem =>
  warning(
    'link/broken',
    [
      `The link to “${target}” leads nowhere and was set as plain text`,
      'Link to a heading or an id (#name), to another article’s file, to a place in it (file.md#name), or to a web address',
    ],
    [
      `链接“${target}”没有去处，已按普通文字排出`,
      '请链接到标题或 id（#名称）、另一篇文章的文件、其中的某处（文件.md#名称），或网址',
    ],
  );

/** @param what its code point, or the reference that was written for it */
export const controlCharacter = (what: string): Problem =>
  warning(
    'text/control',
    [
      `Control characters (${what}) were taken out of this line`,
      'Take it out of the file: it cannot be printed',
    ],
    [`已从这一行删去控制字符（${what}）`, '请从文件里删去：它无法印出'],
  );

/** @param language its own name for itself */
export const narrowedSpaces = (count: number, language: string): Problem =>
  note(
    'text/narrow-space',
    [
      count === 1
        ? `A plain blank is set as the narrow no-break space that ${language} has at this mark`
        : `${count} plain blanks are set as the narrow no-break spaces that ${language} has before ; : ! ? » and after «`,
      'Nothing need be done; type U+202F yourself where you want to be sure of it',
    ],
    [
      count === 1
        ? `一个普通空格排成了“${language}”在这个标点处用的窄不换行空格`
        : `${count} 个普通空格排成了“${language}”在 ; : ! ? » 之前和 « 之后用的窄不换行空格`,
      '不必处理；要自己确定，请输入 U+202F',
    ],
  );

export const withoutReading = (characters: readonly string[]): Problem => {
  const some = characters.slice(0, 12).join('');
  return warning(
    'ruby/unknown',
    [
      `No reading is known of “${some}”, which stand without one`,
      'Write the reading yourself: {字|zì}',
    ],
    [`不知道“${some}”的读音，没有注音`, '请自己注音：“{字|zì}”'],
  );
};
