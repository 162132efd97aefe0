import type { Say } from './words/words.js';

/** What Commander says of a command that it does not understand, and how we say it. */
const FAULTS: readonly {
  readonly pattern: RegExp;
  readonly said: (say: Say, parts: readonly string[]) => string;
}[] = [
  {
    pattern: /^unknown command '(.*)'$/s,
    said: (say, [name = '']) => say('unknownCommand', { name }),
  },
  {
    pattern: /^unknown option '(.*)'$/s,
    said: (say, [name = '']) => say('unknownOption', { name }),
  },
  {
    pattern: /^missing required argument '(.*)'$/s,
    said: (say, [name = '']) => say('missingArgument', { name }),
  },
  {
    pattern: /^option '(.*)' argument missing$/s,
    said: (say, [name = '']) => say('missingValue', { name }),
  },
  {
    pattern: /^too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)\.$/s,
    said: (say, [wanted = '', given = '']) => say('tooMany', { wanted, given }),
  },
  {
    pattern: /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    said: (say, [name = '', value = '', why = '']) => {
      return `${say('invalidValue', { name, value })}${known(say, why)}`;
    },
  },
  {
    pattern: /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s,
    said: (say, [value = '', name = '', why = '']) => {
      return `${say('invalidValue', { name, value })}${known(say, why)}`;
    },
  },
];

/** Commander's own words for the values of a choice; other reasons are ours. */
function known(say: Say, why: string): string {
  const [, names] = /^Allowed choices are (.*)\.$/s.exec(why) ?? [];
  return names === undefined ? why : say('known', { names });
}

/**
 * Say an error of Commander in the reader's language. What is not among those known is left as it is.
 *
 * @param text as `outputError` is given it: `error: unknown option '--nope'` and a suggestion
 */
export function sayError(say: Say, text: string): string {
  const [, plain = text] = /^(?:error: )?(.*?)\n*$/s.exec(text) ?? [];
  const [suggestion = '', names = ''] = /\n\(Did you mean (?:one of )?(.*)\?\)$/s.exec(plain) ?? [];
  const fault = plain.slice(0, plain.length - suggestion.length);
  const of = FAULTS.map(({ pattern, said }) => ({ parts: pattern.exec(fault), said }));
  const found = of.find(({ parts }) => parts !== null);
  const sentence = found?.parts == null ? fault : found.said(say, found.parts.slice(1));
  const perhaps = suggestion === '' ? '' : `\n${say('perhaps', { names })}`;
  return `${say('error')}${sentence}${perhaps}\n`;
}
