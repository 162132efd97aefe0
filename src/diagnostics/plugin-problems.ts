/** What can be wrong with plugins, and with themes that are not Bifolio's own. */
import type { Problem } from './problem.js';

const error = (code: string, reason: string, hint: string): Problem => ({
  code,
  severity: 'error',
  reason,
  hint,
});

const EXPORTS = 'remarkPlugins, rehypePlugins, checkRules and themes';

export const noPlugins = (name: string): Problem =>
  error(
    'plugins/missing',
    `There is no module “${name}”`,
    'Name a file by a path that begins with ./, or a package that is installed',
  );

export const brokenPlugins = (name: string, why: string): Problem =>
  error(
    'plugins/module',
    `The module “${name}” cannot be used: ${why}`,
    `Such a module exports ${EXPORTS}, or some of them`,
  );

export const failedPlugin = (name: string, path: string, why: string): Problem =>
  error(
    'plugins/failed',
    `The plugin ${name} fails at ${path}: ${why}`,
    'Mend the plugin, or take it out of its list',
  );

export const brokenTree = (why: string): Problem =>
  error(
    'plugins/tree',
    `The text cannot be read as the plugins have left it: ${why}`,
    'Build without --plugins to see whether it is they, and mend the one that makes such nodes',
  );

export const faultyTheme = (path: string, why: string): Problem =>
  error(
    'theme/css',
    `The theme “${path}” cannot be used: ${why}`,
    'A theme is one style sheet, which loads nothing from elsewhere',
  );
