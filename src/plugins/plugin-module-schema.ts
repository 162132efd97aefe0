import { z } from 'zod';
import { RULE_LEVELS } from '../model/rule.js';

const isFunction = (value: unknown): boolean => typeof value === 'function';

const plugin = z.union(
  [
    z.custom(isFunction),
    z.tuple([z.custom(isFunction)], z.unknown()),
    z.object({ plugins: z.array(z.unknown()) }),
  ],
  'is no plugin: a plugin is a function, or a list of a function and its options',
);
const plugins = z.array(plugin, 'is no list of plugins');

const rule = z.object(
  {
    id: z
      .string('has no name')
      .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'is no name like “mine/no-exclamation”'),
    level: z.enum(RULE_LEVELS.filter((level) => level !== 'off') as [string, ...string[]], {
      error: 'is not note, warning or error',
    }),
    summary: z.string('has no summary in words'),
    check: z.custom(isFunction, 'is no function'),
  },
  'is no rule',
);

/** What a module with plugins may export; see `PluginModule`. */
export const pluginModuleSchema = z
  .strictObject(
    {
      remarkPlugins: plugins.optional(),
      rehypePlugins: plugins.optional(),
      checkRules: z.array(rule, 'is no list of rules').optional(),
      themes: z
        .record(
          z.string().regex(/^[a-z][a-z0-9-]*$/, 'is no name of a theme'),
          z.union([z.string(), z.instanceof(URL)], 'is no path or URL of a style sheet'),
          'is no list of style sheets by name',
        )
        .optional(),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `exports “${issue.keys.join('”, “')}”, which Bifolio does not know`
          : undefined,
    },
  )
  .refine((module) => Object.keys(module).length > 0, 'exports nothing that Bifolio knows');
