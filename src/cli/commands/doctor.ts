import { Command } from 'commander';
import type { Finding, Topic } from '../../doctor/examine-machine.js';
import { GOOD, PROBLEMS } from '../exit-codes.js';
import { ownPackage } from '../../own-package.js';
import type { Say } from '../words/words.js';

const MARKS = { good: '✔', doubtful: '!', bad: '✖' } as const;

/** `bifolio doctor` */
export function doctorCommand(say: Say): Command {
  return new Command('doctor')
    .description(say('doctor'))
    .option('--json', say('json'))
    .action(async ({ json }: { json?: true }) => {
      const { examineMachine } = await import('../../doctor/examine-machine.js');
      const findings = await examineMachine(ownPackage().engines.node);
      if (json === true) console.log(JSON.stringify(findings, null, 2));
      else for (const finding of findings) console.log(inWords(finding, say));
      process.exitCode = findings.some(({ state }) => state === 'bad') ? PROBLEMS : GOOD;
    });
}

function inWords({ topic, state, found, chinese = found }: Finding, say: Say): string {
  const names: Readonly<Record<Topic, string>> = {
    node: 'Node.js',
    browser: say('browser'),
    fonts: say('fonts'),
    memory: say('memory'),
    disk: say('disk'),
    java: 'Java',
  };
  const hints: Readonly<Record<Topic, string>> = {
    node: say('nodeHint', { needed: ownPackage().engines.node }),
    browser: say('browserHint'),
    fonts: say('fontsHint'),
    memory: say('memoryHint'),
    disk: say('diskHint'),
    java: say('javaHint'),
  };
  const line = `${MARKS[state]} ${names[topic]}: ${found === '' ? say('nothingFound') : say.wording({ english: found, chinese })}`;
  return state === 'good' ? line : `${line}\n    ${hints[topic]}`;
}
