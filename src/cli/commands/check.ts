import { Command, InvalidArgumentError } from 'commander';
import type { CheckMessage, CheckResult } from '../../checker.js';
import type { Wording } from '../../diagnostics/wording.js';
import { RULE_IDS, RULE_LEVELS, type RuleLevels } from '../../model/rule.js';
import { GOOD, PROBLEMS } from '../exit-codes.js';
import { githubFormat } from '../formats/github.js';
import { prettyFormat } from '../formats/pretty.js';
import { sarifFormat } from '../formats/sarif.js';
import { choice } from '../known-values.js';
import { reportFailure } from '../report-failure.js';
import type { Say } from '../words/words.js';

const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;
type Format = (typeof FORMATS)[number];

/** The rules' own levels. No default of the option: help would show it as an empty object. */
const NO_LEVELS: RuleLevels = new Map();

interface Flags {
  readonly fix?: true;
  readonly record?: true;
  readonly format: Format;
  readonly rule?: RuleLevels;
  readonly plugins?: string;
}

/** `bifolio check [folder]` */
export function checkCommand(say: Say, version: string): Command {
  return new Command('check')
    .description(say('check'))
    .argument('[folder]', say('folder'), 'manuscript')
    .option('--fix', say('fix'))
    .addOption(choice('--format <format>', say('messageFormat'), FORMATS).default('pretty'))
    .option('--rule <id=level>', say('rule', { levels: RULE_LEVELS.join(', ') }), readRule(say))
    .option('--record', say('record'))
    .option('--plugins <module>', say('plugins'))
    .action(async (folder: string, flags: Flags, command: Command) => {
      const { fix = false, record = false, rule: rules = NO_LEVELS, plugins } = flags;
      const known: readonly string[] = RULE_IDS;
      const unknown = [...rules.keys()].find((id) => !known.includes(id));
      // Of rules that plugins bring, the check knows.
      if (unknown !== undefined && plugins === undefined) {
        command.error(`--rule ${unknown}: ${say('known', { names: RULE_IDS.join(', ') })}`);
      }
      const { check } = await import('../../checker.js');
      let result: CheckResult;
      try {
        result = await check({
          ...{ folder, fix, record, rules },
          ...(plugins === undefined ? {} : { plugins }),
        });
      } catch (error) {
        process.exitCode = reportFailure(error, flags.format === 'json', say);
        return;
      }
      const { messages, fixed } = result;
      const text = formatted(messages, flags.format, folder, version, say.wording);
      // What people read goes where a build's messages go; what programs read, to them.
      if (flags.format === 'pretty') {
        if (fixed > 0) console.error(say('repaired', { count: fixed }));
        console.error(text === '' ? say('noProblems') : text);
      } else if (text !== '') console.log(text);
      process.exitCode = messages.some(({ severity }) => severity === 'error') ? PROBLEMS : GOOD;
    });
}

function formatted(
  messages: readonly CheckMessage[],
  format: Format,
  folder: string,
  version: string,
  wording: Wording,
): string {
  switch (format) {
    case 'json':
      return JSON.stringify(messages, null, 2);
    case 'sarif':
      return sarifFormat(messages, folder, version, wording);
    case 'github':
      return githubFormat(messages, folder, wording);
    case 'pretty':
      return prettyFormat(messages, process.stderr.isTTY, wording);
  }
}

/** Reads a rule and its level, and adds them to those given before. */
function readRule(say: Say): (value: string, before?: RuleLevels) => RuleLevels {
  return (value, before = NO_LEVELS) => {
    const [rule = '', wanted] = value.split('=');
    const level = RULE_LEVELS.find((each) => each === wanted);
    if (level === undefined) {
      throw new InvalidArgumentError(say('known', { names: RULE_LEVELS.join(', ') }));
    }
    return new Map([...before, [rule, level]]);
  };
}
