import { Command, InvalidArgumentError } from 'commander';
import { check, type CheckMessage } from '../../checker.js';
import { RULE_IDS, RULE_LEVELS, type RuleId, type RuleLevel } from '../../model/rule.js';
import { GOOD, PROBLEMS } from '../exit-codes.js';
import { githubFormat } from '../formats/github.js';
import { prettyFormat } from '../formats/pretty.js';
import { sarifFormat } from '../formats/sarif.js';

const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;
type Format = (typeof FORMATS)[number];

interface Flags {
  readonly fix?: true;
  readonly record?: true;
  readonly format: Format;
  readonly rule: ReadonlyMap<RuleId, RuleLevel>;
}

/** `bifolio check [folder]` */
export function checkCommand(version: string): Command {
  return new Command('check')
    .description('find what is wrong in a manuscript, and where its two languages disagree')
    .argument('[folder]', 'the folder that holds bulletin.yml', 'manuscript')
    .option('--fix', 'make the mechanical repairs')
    .option('--format <format>', FORMATS.join(', '), readFormat, 'pretty')
    .option(
      '--rule <id=level>',
      `set a rule to ${RULE_LEVELS.join(', ')}; may be given again`,
      readRule,
      new Map<RuleId, RuleLevel>(),
    )
    .option('--record', 'record all translations as up to date, in pairs.lock')
    .addHelpText(
      'after',
      '\nExamples:\n  bifolio check\n  bifolio check issues/2026-03 --fix --rule en/spelling=off',
    )
    .action(async (folder: string, flags: Flags) => {
      const { fix = false, record = false } = flags;
      const { messages, fixed } = await check({ folder, fix, record, rules: flags.rule });
      const text = formatted(messages, flags.format, folder, version);
      // What people read goes where a build's messages go; what programs read, to them.
      if (flags.format === 'pretty') {
        if (fixed > 0) console.error(`${fixed} repair${fixed === 1 ? '' : 's'} made`);
        console.error(text === '' ? 'no problems found' : text);
      } else if (text !== '') console.log(text);
      process.exitCode = messages.some(({ severity }) => severity === 'error') ? PROBLEMS : GOOD;
    });
}

function formatted(
  messages: readonly CheckMessage[],
  format: Format,
  folder: string,
  version: string,
): string {
  switch (format) {
    case 'json':
      return JSON.stringify(messages, null, 2);
    case 'sarif':
      return sarifFormat(messages, version);
    case 'github':
      return githubFormat(messages, folder);
    case 'pretty':
      return prettyFormat(messages, process.stderr.isTTY);
  }
}

function readFormat(value: string): Format {
  const format = FORMATS.find((known) => known === value);
  if (format === undefined) throw new InvalidArgumentError(`Known are ${FORMATS.join(', ')}.`);
  return format;
}

function readRule(value: string, before: ReadonlyMap<RuleId, RuleLevel>): Map<RuleId, RuleLevel> {
  const [name, wanted] = value.split('=');
  const rule = RULE_IDS.find((id) => id === name);
  const level = RULE_LEVELS.find((each) => each === wanted);
  if (rule === undefined) throw new InvalidArgumentError(`Known rules are ${RULE_IDS.join(', ')}.`);
  if (level === undefined) {
    throw new InvalidArgumentError(`Write ${rule}= and one of ${RULE_LEVELS.join(', ')}.`);
  }
  return new Map([...before, [rule, level]]);
}
