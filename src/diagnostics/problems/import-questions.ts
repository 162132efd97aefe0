/** What an import leaves to the editor. */
import { warning, type Bilingual, type BilingualAdvice, type Problem } from '../problem.js';

export const decideSettings = (date: string): Problem =>
  warning(
    'import/settings',
    [
      `bulletin.yml needs the publication’s title and date; the import has put in placeholders (${date})`,
      'Write the title and the date of the publication into bulletin.yml',
    ],
    [
      `bulletin.yml 要有出版物的标题和日期；现在是导入时暂填的（${date}）`,
      '请把出版物的标题和日期写进 bulletin.yml',
    ],
  );

export const brokenCharacters = (excerpt: string): Problem =>
  warning(
    'import/broken',
    [
      `Characters are broken here: “${excerpt}”`,
      'Write what stood there, from the original; nothing was changed',
    ],
    [`这里有损坏的字符：“${excerpt}”`, '请按原稿写出原来的字；没有改动'],
  );

export const strayMark = (excerpt: string): Problem =>
  warning(
    'import/stray-mark',
    [
      `A question mark seems to stand for a lost character: “${excerpt}”`,
      'Take it out, or write what stood there; nothing was changed',
    ],
    [`问号处似乎丢了一个字：“${excerpt}”`, '请删去，或写出原来的字；没有改动'],
  );

export const orphanReading = (excerpt: string, letters: string): Problem =>
  warning(
    'import/reading',
    [
      `“${letters}” is no reading of what stands before it: “${excerpt}”`,
      'Mend the character or take the reading out; nothing was changed',
    ],
    [`“${letters}”不是前面那个字的读音：“${excerpt}”`, '请改正那个字，或删去读音；没有改动'],
  );

export const wordReading = (excerpt: string): Problem =>
  warning(
    'import/gloss',
    [
      `This may be a reading or a name that is meant to stand: “${excerpt}”`,
      'Take it out if it is a reading; nothing was changed',
    ],
    [`这可能是读音，也可能是该保留的名称：“${excerpt}”`, '如果是读音，请删去；没有改动'],
  );

export const unclearMark = (mark: string, excerpt: string): Problem =>
  warning(
    'import/punctuation',
    [
      `“${mark}” could not be widened with certainty: “${excerpt}”`,
      'Write the full-width mark if one is meant; nothing was changed',
    ],
    [`没有把握把“${mark}”改成全角：“${excerpt}”`, '如果应该是全角，请改写；没有改动'],
  );

export const oddParagraphs = (source: number, target: number): Problem =>
  warning(
    'import/pairs',
    [
      `${source} and ${target} paragraphs were paired by their content; pins hold the pairs`,
      'Look whether they belong together; move the pins if not',
    ],
    [`${source} 段和 ${target} 段已按内容配对，用定位针固定`, '请查看是否对应；不对就移动定位针'],
  );

export const loneParagraph = (excerpt: string): Problem =>
  warning(
    'import/alone',
    [
      `No counterpart was found for “${excerpt}”`,
      'It stands in :::only … :::, which leaves the page opposite white; translate it and take these lines away, or leave it so',
    ],
    [
      `没有找到“${excerpt}”的对应`,
      '已放进 :::only … :::，对页留白；请译出并删去这两行，或照此保留',
    ],
  );

export const unsurePair = (excerpt: string): Problem =>
  warning(
    'import/unsure',
    [
      `The counterpart of “${excerpt}” is uncertain`,
      'Look at this pair; put ::pin{#name} before both blocks to hold them together',
    ],
    [
      `“${excerpt}”的对应不确定`,
      '请查看这一对；在两块之前各写一行 ::pin{#name}，可以把它们固定在一起',
    ],
  );

export const loneArticle = (title: string, folder: string): Problem =>
  warning(
    'import/lone-article',
    [
      `The article “${title}” has no counterpart and was put into ${folder}/, which builds leave out`,
      'Add its translation and take the underscore from the folder’s name, or delete it',
    ],
    [
      `文章“${title}”没有对应，已放进“${folder}/”，制作时略过`,
      '请补上译文，去掉文件夹名称前的下划线，或删去它',
    ],
  );

export const uncertainArticles = (lines: string): Problem =>
  warning(
    'import/articles',
    [
      `These lines may each begin an article, but were taken for headings: ${lines}`,
      'If they begin articles, put “# ” before them in the source and import it again',
    ],
    [
      `这几行可能各是一篇文章的开头，已当作小标题：“${lines}”`,
      '如果是文章的开头，请在原文件里给它们加上“# ”，再导入一次',
    ],
  );

export const missingTitleLine = (excerpt: string): Problem =>
  warning(
    'import/title',
    [
      `No title was found before “${excerpt}”; a placeholder was put in`,
      'Write the title into the front matter',
    ],
    [`“${excerpt}”之前没有标题，已暂填一个`, '请把标题写进头信息'],
  );

/** @param language its own name for itself */
export const languageOfBlock = (excerpt: string, language: string): Problem =>
  warning(
    'import/block-language',
    [
      `The language of “${excerpt}” is not clear; it went with the ${language} text before it`,
      'Move it to the other file if it belongs there',
    ],
    [
      `看不出“${excerpt}”是哪种语言，已归入它前面的“${language}”文字`,
      '如果属于另一个文件，请移过去',
    ],
  );

export const unreadCredit = (excerpt: string): Problem =>
  warning(
    'import/credit',
    [
      `“${excerpt}” looks like a credit and was left in the text`,
      'Move its names into the front matter: author, photo or translator',
    ],
    [`“${excerpt}”像是署名，仍留在正文里`, '请把人名移到头信息里：author、photo 或 translator'],
  );

export const lostFromSource = (what: Bilingual): Problem =>
  warning(
    'import/left-out',
    [what.english, 'Add it to the manuscript by hand if it is wanted'],
    [what.chinese, '如果需要，请手工加进稿件'],
  );

export const missingPicture = (source: string, why: Bilingual): Problem =>
  warning(
    'import/picture',
    [
      `The picture “${source}” was not taken over: ${why.english}`,
      'Save it as JPEG, PNG, GIF, WebP or SVG in the article’s folder, and put it back into the text',
    ],
    [
      `图片“${source}”没有导入：${why.chinese}`,
      '请存为 JPEG、PNG、GIF、WebP 或 SVG，放进文章的文件夹，再写回正文',
    ],
  );

export const badFrontMatter = (why: Bilingual): Problem =>
  warning(
    'import/front-matter',
    [`The front matter was not taken over: ${why.english}`, 'Write its settings into the article'],
    [`头信息没有导入：${why.chinese}`, '请把这些设置写进文章'],
  );

/** @param problem what a build would say, under this code */
export const unbuildable = ({ reason, hint, chinese }: BilingualAdvice, code: string): Problem =>
  warning(
    'import/build',
    [`A build will not take this: ${reason}`, `${hint} (${code})`],
    [`制作时通不过：${chinese.reason}`, `${chinese.hint}（${code}）`],
  );
