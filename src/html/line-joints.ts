import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/** Names for machines that are long enough to leave a gap where they do not fit the line. */
const NAME = /[A-Za-z0-9_.:]{12,}/g;
/** Within them, before a capital in the middle and after a mark that joins: `useForm|Status`. */
const JOINT = /(?<=[a-z0-9]{3})(?=[A-Z][A-Za-z]{2})|(?<=[A-Za-z]{2}[_.:]+)(?=[A-Za-z]{3})/g;

/** Addresses of the network, numbers of documents, paths: what has marks in it that no word has. */
const ADDRESS =
  /(?=[^\s\u00AD]*[A-Za-z])(?=[^\s\u00AD]*[/@_]|[^\s\u00AD]*\w\.\w+\.\w)[A-Za-z0-9_.:/@?&=#%~+-]{12,}/g;
/** Within them, after a mark that joins two parts, but not within a number: `doi:|10.1234/|ecs.|2025.01`. */
const ADDRESS_JOINT =
  /(?<=[A-Za-z0-9][/?&=#@_~-]+|[A-Za-z0-9]:\/*|[A-Za-z]{2}\.)(?=[A-Za-z0-9]{2})|(?<=\d\.)(?=[A-Za-z]{3})/g;

const jointed = (value: string): string =>
  value.replace(ADDRESS, (address) => address.replace(ADDRESS_JOINT, '\n'));

/** Text with the places marked where a line may end within an address, without a hyphen. */
export function markAddressJoints(text: Text): ElementContent[] {
  return atJoints(text, jointed);
}

/** The same, and within other names for machines as well. */
export function markNameJoints(text: Text): ElementContent[] {
  return atJoints(text, (value) =>
    jointed(value).replace(NAME, (name) => name.replace(JOINT, '\n')),
  );
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const MAY_END_A_LINE = /[^\p{Ps}\p{Pi}]$/u;
const MAY_BEGIN_A_LINE = /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
/** Words that belong to the one before them: of possession, of aspect, of mood. */
const PARTICLE = /^[的地得之了著着過过們们嗎吗呢吧啊]$/u;

/** Words of one character that belong to the one after them: prepositions and conjunctions. */
const PREPOSITION = /^[以在對对從从由向與与和同及為为於于把被將将給给自至因據据]$/u;

/**
 * The text of a Chinese heading with the places marked where a line may end: not within a word, not
 * before a particle and not after a preposition.
 */
export function markWordJoints(text: Text): ElementContent[] {
  return atJoints(text, (value) => {
    const segments = [...words.segment(value)].map(({ segment }) => segment);
    return segments.reduce((marked, segment, index) => {
      const isJoint =
        MAY_END_A_LINE.test(marked) &&
        MAY_BEGIN_A_LINE.test(segment) &&
        !PARTICLE.test(segment) &&
        !PREPOSITION.test(segments[index - 1] ?? '');
      return isJoint ? `${marked}\n${segment}` : marked + segment;
    }, '');
  });
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
