/** What can be said of pairs, and of the pins that hold them. */
import { error, note, warning, type Problem } from '../problem.js';

const HOLD = 'put ::pin{#name} before a block and its counterpart to hold them together';
const HOLD_CHINESE = '在两边对应的块之前各写一行 ::pin{#name}，把它们固定在一起';

export const pinWithoutName = (): Problem =>
  error(
    'pin/name',
    [
      'A pin needs a name',
      'Write ::pin{#name} before the block, and the same before its counterpart',
    ],
    ['定位针需要名称', '请在块之前写 ::pin{#name}，对应的块之前也写同样一行'],
  );

export const pinWithText = (): Problem =>
  error(
    'pin/text',
    [
      'A pin holds no text',
      'Write ::pin{#name}; what stood in its brackets belongs into a paragraph',
    ],
    ['定位针里不能有文字', '请写成 ::pin{#name}；方括号里的文字应放进段落'],
  );

export const duplicatePin = (name: string): Problem =>
  error(
    'pin/duplicate',
    [`The pin “${name}” stands twice in this article`, 'Give each pin a name of its own'],
    [`定位针“${name}”在这篇文章里出现了两次`, '请给每个定位针不同的名称'],
  );

export const lonePin = (name: string): Problem =>
  error(
    'pin/alone',
    [
      `The pin “${name}” has no counterpart in the other language`,
      `Write ::pin{#${name}} before the counterpart of this block, or take this one away`,
    ],
    [
      `定位针“${name}”在另一种语言里没有对应`,
      `请在这一块的对应之前写“::pin{#${name}}”，或删去这一个`,
    ],
  );

export const crossedPins = (name: string): Problem =>
  error(
    'pin/crossed',
    [
      `The pin “${name}” stands in another order in the other language`,
      'Facing pages run in one order: put the pins in the same order in both languages',
    ],
    [`定位针“${name}”在另一种语言里次序不同`, '左右两页按同一次序排：请让两种语言的定位针次序相同'],
  );

export const pinAtEnd = (name: string): Problem =>
  error(
    'pin/end',
    [`The pin “${name}” stands before no block`, 'Put one pin on a line before the block it names'],
    [`定位针“${name}”后面没有块`, '请把定位针单独写一行，放在它所指的块之前'],
  );

export const blockAlone = (): Problem =>
  warning(
    'pair/alone',
    [
      'This block has no counterpart in the other language; its page opposite is left white',
      'Translate it, or wrap it in :::only … ::: if it is meant for one language',
    ],
    [
      '这一块在另一种语言里没有对应，对页留白',
      '请译出；如果只给一种语言看，请用 :::only … ::: 包起来',
    ],
  );

export const uncertainPairs = (verso: number, recto: number): Problem =>
  warning(
    'pair/order',
    [
      `The two languages have ${verso} and ${recto} blocks here, so they were paired by their content, not by order`,
      'Look at the pairs in the proof; put ::pin{#name} before a block and its counterpart to hold them together',
    ],
    [
      `两种语言在这里各有 ${verso} 块和 ${recto} 块，所以按内容配对，不按次序`,
      `请在证明里查看配对；${HOLD_CHINESE}`,
    ],
  );

/** @param counterpart where the other side of the pair begins, `path:line` */
export const doubtfulPair = (counterpart: string): Problem =>
  warning(
    'pair/doubtful',
    [
      `This was paired with ${counterpart}, but the two may not be counterparts`,
      `Look at both; if they are not, ${HOLD}`,
    ],
    [`这里与“${counterpart}”配对，但两处可能并不对应`, `请对照两处；如果不对应，${HOLD_CHINESE}`],
  );

/** @param counterpart the block at the same place of the other side, `path:line` */
export const pairsOutOfStep = (counterpart: string): Problem =>
  warning(
    'pair/out-of-step',
    [
      `From here and from ${counterpart} on, the two languages have as many blocks, but do not say the same in the same order; they were paired by what they say, not by order`,
      `Write what is missing on either side, or wrap what is meant for one language in :::only … :::; if the order is right, ${HOLD}`,
    ],
    [
      `从这里和“${counterpart}”起，两种语言块数相同，但内容的次序不同；已按内容配对，不按次序`,
      `请补上缺少的内容，只给一种语言看的用 :::only … ::: 包起来；如果次序没有错，${HOLD_CHINESE}`,
    ],
  );

/** @param counterpart the paragraph of the other side, `path:line` */
export const doubtfulSentences = (counterpart: string): Problem =>
  note(
    'pair/sentences',
    [
      `The sentences of this paragraph and of ${counterpart} are hard to pair: a page may begin at another sentence in one language than in the other`,
      'Nothing need be done if the pages look right; else divide both paragraphs where they correspond',
    ],
    [
      `这一段与“${counterpart}”的句子难以配对：两种语言的页面可能从不同的句子开始`,
      '页面看来没问题就不必处理；否则请在两边对应之处分段',
    ],
  );
