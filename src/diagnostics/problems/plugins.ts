/** What can be wrong with plugins, and with themes that are not Bifolio's own. */
import { error, type Bilingual, type Problem } from '../problem.js';

const EXPORTS = ['remarkPlugins', 'rehypePlugins', 'checkRules', 'themes'];

export const noPlugins = (name: string): Problem =>
  error(
    'plugins/missing',
    [
      `There is no module “${name}”`,
      'Name a file by a path that begins with ./, or a package that is installed',
    ],
    [`没有模块“${name}”`, '请写以 ./ 开头的文件路径，或已安装的包的名称'],
  );

export const brokenPlugins = (name: string, why: Bilingual): Problem =>
  error(
    'plugins/module',
    [
      `The module “${name}” cannot be used: ${why.english}`,
      `Such a module exports ${EXPORTS.join(', ')}, or some of them`,
    ],
    [`模块“${name}”不能用：${why.chinese}`, `这样的模块导出 ${EXPORTS.join('、')}，或其中几项`],
  );

export const failedPlugin = (name: string, path: string, why: Bilingual): Problem =>
  error(
    'plugins/failed',
    [
      `The plugin ${name} fails at ${path}: ${why.english}`,
      'Mend the plugin, or take it out of its list',
    ],
    [`插件 ${name} 在 ${path} 上出错：${why.chinese}`, '请修正插件，或把它从列表中去掉'],
  );

export const brokenTree = (why: Bilingual): Problem =>
  error(
    'plugins/tree',
    [
      `The text cannot be read as the plugins have left it: ${why.english}`,
      'Build without --plugins to see whether it is they, and mend the one that makes such nodes',
    ],
    [
      `插件处理之后的文字不能读：${why.chinese}`,
      '请去掉 --plugins 再试，看是不是插件的问题，并修正做出这种节点的插件',
    ],
  );

export const faultyTheme = (path: string, why: Bilingual): Problem =>
  error(
    'theme/css',
    [
      `The theme “${path}” cannot be used: ${why.english}`,
      'A theme is one style sheet, which loads nothing from elsewhere',
    ],
    [`风格“${path}”不能用：${why.chinese}`, '风格是一个样式表，不从别处载入任何东西'],
  );
