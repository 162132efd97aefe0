import { existsSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'import-meta-resolve';
import { unified, type PluggableList, type Plugin } from 'unified';
import { VFile } from 'vfile';
import { CommandError } from '../diagnostics/command-error.js';
import type { Rule } from '../check/rule.js';
import { asGiven, both } from '../diagnostics/problem.js';
import { brokenPlugins, failedPlugin, noPlugins } from '../diagnostics/problems/plugins.js';
import { RULE_IDS } from '../model/rule.js';
import type { TreeChange } from '../model/text-plugins.js';
import { pluginModuleSchema } from './plugin-module-schema.js';
import type { PluginModule, PluginRule, Plugins } from './plugins.js';

/**
 * Load a module with plugins: code that the user trusts, and names on the command line. Nothing in a
 * publication can name one.
 *
 * @param name a path, or the name of a package, as seen from the working folder
 * @throws CommandError if there is no such module, it fails, or it exports something else
 */
export async function loadPlugins(name: string): Promise<Plugins> {
  const url = findModule(name);
  let loaded: unknown;
  try {
    loaded = await import(url);
  } catch (error) {
    throw new CommandError(brokenPlugins(name, asGiven(reasonOf(error))), { cause: error });
  }
  const { data, error } = pluginModuleSchema.safeParse({ ...(loaded as object) });
  if (data === undefined) {
    const [issue] = error.issues;
    const why = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
    throw new CommandError(brokenPlugins(name, asGiven(why)), { cause: error });
  }
  const {
    remarkPlugins = [],
    rehypePlugins = [],
    checkRules = [],
    themes = {},
  } = data as PluginModule;
  const taken = checkRules.find(({ id }) => (RULE_IDS as readonly string[]).includes(id));
  if (taken !== undefined) {
    throw new CommandError(
      brokenPlugins(
        name,
        both(`the rule ${taken.id} is one of Bifolio’s own`, `规则 ${taken.id} 是 Bifolio 自己的`),
      ),
    );
  }
  return {
    remark: changeBy(remarkPlugins),
    rehype: changeBy(rehypePlugins),
    checkRules: checkRules.map(inBothLanguages),
    themes: new Map(
      Object.entries(themes).map(([theme, file]) => [theme, fileURLToPath(new URL(file, url))]),
    ),
  };
}

function findModule(name: string): string {
  const isPath = /^\.{0,2}[/\\]|^[A-Za-z]:[/\\]/.test(name);
  try {
    if (!isPath) return resolve(name, pathToFileURL(resolvePath('plugins')).href);
    const path = resolvePath(name);
    if (existsSync(path)) return pathToFileURL(path).href;
  } catch (error) {
    throw new CommandError(noPlugins(name), { cause: error });
  }
  throw new CommandError(noPlugins(name));
}

/** What a plugin says in one language stands in both. */
function inBothLanguages({ id, level, summary, check }: PluginRule): Rule {
  return {
    ...{ id, level, summary: asGiven(summary) },
    check: async (issue) =>
      (await check(issue)).map((finding) => ({
        ...finding,
        chinese: finding.chinese ?? { reason: finding.reason, hint: finding.hint },
      })),
  };
}

/** What a list of plugins does to a tree; undefined of an empty list. */
function changeBy(plugins: PluggableList): TreeChange | undefined {
  if (plugins.length === 0) return undefined;
  return async (tree, path, source) => {
    let current = tree;
    for (const pluggable of plugins) {
      try {
        const processor = unified().use([pluggable]);
        current = await processor.run(current, new VFile({ path, value: source }));
      } catch (error) {
        throw new CommandError(failedPlugin(nameOf(pluggable), path, asGiven(reasonOf(error))), {
          cause: error,
        });
      }
    }
    return current;
  };
}

function nameOf(pluggable: PluggableList[number]): string {
  const [plugin] = (Array.isArray(pluggable) ? pluggable : [pluggable]) as [Plugin];
  return typeof plugin === 'function' && plugin.name !== '' ? plugin.name : 'without a name';
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
