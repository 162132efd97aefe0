import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/config/yaml-document.js';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';

const SCHEMA = z.strictObject({
  name: z.string('must be text').optional(),
  list: z.array(z.strictObject({ size: z.number('must be a number') })).optional(),
});

function read(text: string, lineOffset = 0) {
  const diagnostics = new Diagnostics();
  const value = readYaml(text, SCHEMA, { path: 'x.yml', lineOffset }, diagnostics)?.value;
  const says = diagnostics.messages.map(
    ({ line, column, ruleId }) => `${String(line)}:${String(column)} ${String(ruleId)}`,
  );
  return { value, says, reasons: diagnostics.messages.map(({ reason }) => reason) };
}

describe('readYaml', () => {
  it('reads what the schema takes, and nothing from nothing', () => {
    expect(read('name: N\nlist: [{ size: 1 }]').value).toEqual({ name: 'N', list: [{ size: 1 }] });
    expect(read('').value).toEqual({});
    expect(read('# comment').value).toEqual({});
  });

  it.each([
    ['name: 3\n', '1:1 yaml/setting'],
    ['list:\n  - size: 1\n  - size: x\n', '3:5 yaml/setting'],
    ['list:\n  - size: 1\n  - 2\n', '3:5 yaml/setting'],
    ['list:\n  - size: 1\n    width: 2\n', '3:5 yaml/setting'],
    ['list:\n  - {}\n', '2:5 yaml/setting'],
    ['name: N\n"other": 1\n', '2:1 yaml/setting'],
    ['name: [a\n', '2:1 yaml/syntax'],
    ['name: N\nname: M\n', '2:1 yaml/syntax'],
    ['name: *none\n', '1:7 yaml/syntax'],
    ['name: !!js/function x\n', '1:7 yaml/syntax'],
    ['name: "\\q"\n', '1:8 yaml/syntax'],
    ['name: N\n---\nname: M\n', '2:1 yaml/syntax'],
  ])('says where the fault is: %j', (text, expected) => {
    const { value, says } = read(text);
    expect(value).toBeUndefined();
    expect(says).toEqual([expected]);
  });

  it('counts lines of the file that the YAML stands in', () => {
    expect(read('name: 3', 1).says).toEqual(['2:1 yaml/setting']);
    expect(read('name: [', 4).says).toEqual(['5:8 yaml/syntax']);
  });

  it('does not unfold aliases of aliases without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from('bcdefghi', (name, index) => {
        const alias = `*${'abcdefgh'.charAt(index)}`;
        return `${name}: &${name} [${Array.from({ length: 9 }, () => alias).join(', ')}]`;
      }),
    ].join('\n');
    const { value, says } = read(bomb);
    expect(value).toBeUndefined();
    expect(says).toEqual(['1:1 yaml/syntax']);
  });

  it('says no more than a few words of a file that is all wrong', () => {
    expect(read('{'.repeat(50)).says.length).toBeLessThanOrEqual(5);
    expect(read('a: b: c\n'.repeat(50)).says.length).toBeLessThanOrEqual(5);
  });

  it('either gives a value or says what is wrong, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ...':-[]{}#&*!|>\'"%@,?\n\t ab1',
        'name: ',
        'list:',
        '<<: ',
        '__proto__: ',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (yaml) => {
        const { value, says, reasons } = read(yaml);
        expect(value === undefined).toBe(says.length > 0);
        for (const place of says) expect(place).toMatch(/^[1-9]\d*:[1-9]\d* yaml\//);
        for (const reason of reasons) expect(reason).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
