import { z } from 'zod';
import { bulletinSchema } from './bulletin-schema.js';
import { frontMatterSchema } from './front-matter-schema.js';
import { glossarySchema } from './glossary-schema.js';
import { BULLETIN_SETTINGS, FRONT_MATTER_KEYS, GLOSSARY_KEYS } from './setting-descriptions.js';

/** A schema that editors complete and check YAML by. */
export interface JsonSchemaFile {
  /** In `schemas/`. */
  readonly name: string;
  readonly schema: object;
}

/**
 * The JSON Schemas (draft 7, which editors know best) of the YAML that authors write, made of the
 * code that checks it. What no JSON Schema can say, for example that a day must be in the calendar,
 * is left to the build.
 */
export function jsonSchemas(): readonly JsonSchemaFile[] {
  return [
    {
      name: 'bulletin.schema.json',
      schema: described('bulletin.yml', bulletinSchema, BULLETIN_SETTINGS),
    },
    {
      name: 'front-matter.schema.json',
      schema: described('Front matter of an article', frontMatterSchema, FRONT_MATTER_KEYS),
    },
    {
      name: 'glossary.schema.json',
      schema: described('glossary.yml', glossarySchema, GLOSSARY_KEYS),
    },
  ];
}

function described(
  title: string,
  schema: z.ZodType,
  descriptions: Readonly<Record<string, string>>,
): object {
  const { $schema, properties, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
  });
  const entries = Object.entries(properties ?? {}).map(([key, property]) => {
    const description = descriptions[key];
    if (typeof property === 'boolean' || description === undefined) return [key, property];
    return [key, { description, ...property }];
  });
  return { $schema, title, ...rest, properties: Object.fromEntries(entries) as object };
}
