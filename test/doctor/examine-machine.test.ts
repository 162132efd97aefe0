import { describe, expect, it } from 'vitest';
import { nodeVersion } from '../../src/doctor/examine-machine.js';

describe('the version of Node.js', () => {
  it.each([
    ['20.11.0', 'good'],
    ['20.10.9', 'bad'],
    ['20.9.0', 'bad'],
    ['18.20.4', 'bad'],
    ['20.20.2', 'good'],
    ['22.0.0', 'good'],
    ['100.0.0', 'good'],
  ])('%s is %s', (version, state) => {
    expect(nodeVersion(version, '>=20.11').state).toBe(state);
  });
});
