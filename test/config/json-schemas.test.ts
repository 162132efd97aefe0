import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bulletinSchema } from '../../src/config/bulletin-schema.js';
import { frontMatterSchema } from '../../src/config/front-matter-schema.js';
import { jsonSchemas } from '../../src/config/json-schemas.js';

const SCHEMAS = new URL('../../schemas/', import.meta.url).pathname;
const PUBLICATIONS = new URL('../publications/', import.meta.url).pathname;

const shipped = (name: string): { properties: Record<string, { description?: string }> } =>
  JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as ReturnType<typeof shipped>;

const validate = (name: string) =>
  new Ajv({ strict: true, allowUnionTypes: true }).compile(shipped(name));

describe('the JSON Schemas', () => {
  it.each(jsonSchemas())('in the package are those of the code: $name', ({ name, schema }) => {
    const text = readFileSync(join(SCHEMAS, name), 'utf8');
    expect(text, 'run npm run schemas').toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it('are all that is there', () => {
    expect(readdirSync(SCHEMAS).sort()).toEqual(jsonSchemas().map(({ name }) => name));
  });

  it.each(jsonSchemas())('describe every setting: $name', ({ name }) => {
    const silent = Object.entries(shipped(name).properties)
      .filter(([, { description }]) => description === undefined)
      .map(([key]) => key);
    expect(silent, 'add them to setting-descriptions.ts').toEqual([]);
  });

  it.each(readdirSync(PUBLICATIONS))('takes what the build takes: %s', (publication) => {
    const file: unknown = parse(
      readFileSync(join(PUBLICATIONS, publication, 'bulletin.yml'), 'utf8'),
    );
    const check = validate('bulletin.schema.json');
    expect(check(file), JSON.stringify(check.errors)).toBe(true);
  });

  it.each([
    { title: 'A' },
    { title: 'A', date: '2026-01-01', colour: 'red' },
    { title: 'A', date: '2026-01-01', format: 'A6' },
    { title: 'A', date: '2026-01-01', slug: '../out' },
    { title: 'A', date: '2026-01-01', sizes: { verso: { size: 5, leading: 9 } } },
    { title: 'A', date: '2026-01-01', epub: { modes: ['scroll'] } },
  ])('refuses what the build refuses: %j', (file) => {
    expect(bulletinSchema.safeParse(file).success).toBe(false);
    expect(validate('bulletin.schema.json')(file)).toBe(false);
  });

  it.each([
    [{ title: ['A', 'B'], author: 'C', date: '2026-01-01' }, true],
    [{ title: 1984 }, true],
    [{ titel: 'A' }, false],
    [{ author: {} }, false],
  ])('judge front matter as the build does: %j', (file, good) => {
    expect(frontMatterSchema.safeParse(file).success).toBe(good);
    expect(validate('front-matter.schema.json')(file)).toBe(good);
  });
});
