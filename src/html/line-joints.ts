import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/** Names for machines that are long enough to leave a gap where they do not fit the line. */
const NAME = /[A-Za-z0-9_.:]{12,}/g;
/** Within them, before a capital in the middle and after a mark that joins: `useForm|Status`. */
const JOINT = /(?<=[a-z0-9]{3})(?=[A-Z][A-Za-z]{2})|(?<=[A-Za-z]{2}[_.:]+)(?=[A-Za-z]{3})/g;

/** Text with the places marked where a line may end within a name for machines, without a hyphen. */
export function markNameJoints(text: Text): ElementContent[] {
  return atJoints(text, (value) => value.replace(NAME, (name) => name.replace(JOINT, '\n')));
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const MAY_END_A_LINE = /[^\p{Ps}\p{Pi}]$/u;
const MAY_BEGIN_A_LINE = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
/** Words that belong to the one before them: of possession, of aspect, of mood. */
const PARTICLE = /^[的地得之了著着過过們们嗎吗呢吧啊]$/u;

/**
 * The text of a Chinese heading with the places marked where a line may end: not within a word, and
 * not before a particle.
 */
export function markWordJoints(text: Text): ElementContent[] {
  return atJoints(text, (value) =>
    [...words.segment(value)].reduce((marked, { segment }) => {
      const isJoint =
        MAY_END_A_LINE.test(marked) && MAY_BEGIN_A_LINE.test(segment) && !PARTICLE.test(segment);
      return isJoint ? `${marked}\n${segment}` : marked + segment;
    }, ''),
  );
}

/** @param mark puts a line end at each joint of a text that has none */
function atJoints(text: Text, mark: (value: string) => string): ElementContent[] {
  if (text.value.includes('\n')) return [text];
  return mark(text.value)
    .split('\n')
    .flatMap((value, index): ElementContent[] => [
      ...(index === 0 ? [] : [h('wbr')]),
      { type: 'text', value },
    ]);
}
