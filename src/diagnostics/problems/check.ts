/** Messages about checking itself. What the rules find they say in their own files, in `src/check/rules`. */
import { error, note, warning, type Problem } from '../problem.js';

export const unknownRule = (name: string): Problem =>
  warning(
    'check/unknown-rule',
    [
      `A comment names the rule “${name}”, which does not exist`,
      'Name a rule as the messages do, for example pair/number-agree',
    ],
    [
      `注释里写了规则“${name}”，但没有这条规则`,
      '请按消息里的写法填写规则名称，例如 pair/number-agree',
    ],
  );

export const changedWhileFixing = (path: string): Problem =>
  error(
    'check/changed',
    [
      `“${path}” was changed by somebody else while it was being checked, and was left as it is`,
      'Check again',
    ],
    [`检查期间，“${path}”被别人改过，没有再动它`, '请重新检查'],
  );

export const brokenRecord = (path: string): Problem =>
  warning(
    'check/record',
    [
      `“${path}” cannot be read, so that nobody knows which translations are out of date`,
      'Take it from an earlier version, or record the pairs anew: bifolio check --record',
    ],
    [
      `无法读取“${path}”，因此不知道哪些译文已经过时`,
      '请从旧版本里取回，或重新记录：bifolio check --record',
    ],
  );

/** What stops a check stops no build, if it can be mended without judgement. */
export const mendable = (problem: Problem): Problem => ({
  ...problem,
  severity: 'warning',
  hint: `${problem.hint}; bifolio check --fix does it`,
  chinese: { ...problem.chinese, hint: `${problem.chinese.hint}；bifolio check --fix 可以修正` },
});

export const refusedBuild = (): Problem =>
  note(
    'check/refused',
    [
      'Nothing is built of a manuscript in which the check finds errors',
      'Mend them, or let a rule that errs be a warning (check: rules: …) or silent in one place (<!-- check ignore … -->); --no-check builds all the same',
    ],
    [
      '检查发现错误的稿件，不予制作',
      '请改正；规则判断有误时，可以把它设为警告（check: rules: …），或让它在一处不作声（<!-- check ignore … -->）；--no-check 照样制作',
    ],
  );

export const noSuchRule = (id: string): Problem =>
  error(
    'check/rule',
    [
      `There is no rule “${id}”`,
      'The manual’s chapter on the check lists the rules; others come with --plugins',
    ],
    [`没有规则“${id}”`, '规则列在手册的检查一章里；别的规则用 --plugins 带来'],
  );
