import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { embedFonts } from '../../src/fonts/embed-fonts.js';
import { languageOf } from '../../src/languages/registry.js';

const says: string[] = [];
const text = (tag: string, value: string) => ({
  language: languageOf(tag),
  text: value,
  report: (problem: { code: string; severity: string; reason: string }) => {
    says.push(
      `${tag} ${problem.severity} ${problem.code} ${/“(.+?)”/u.exec(problem.reason)?.[1] ?? ''}`,
    );
  },
});

/** The faces in the style rules: `family weight style` and the font itself. */
function facesIn(css: string): Map<string, Font> {
  const rules = css.matchAll(
    /font-family: "([^"]+)"; font-weight: (\d+); font-style: (\w+);\s+src: url\(data:font\/ttf;base64,([^)]+)\)/g,
  );
  return new Map(
    [...rules].map(([, family, weight, style, data]) => [
      `${String(family)} ${String(weight)} ${String(style)}`,
      create(Buffer.from(data ?? '', 'base64')) as Font,
    ]),
  );
}

const has = (font: Font | undefined, character: string): boolean =>
  font?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) === true;

describe('embedFonts', () => {
  it('cuts every face down to the characters it sets', async () => {
    says.length = 0;
    const { css, families } = await embedFonts(
      [text('zh-Hant', '國務院，Wuhan——「好」\u00AD\n'), text('en', 'Wuhan “good” – Zhǎo 國')],
      '0123456789',
      { listings: true, own: [] },
    );
    expect(says).toEqual([]);
    expect(families).toEqual(['Bifolio Hant', 'Bifolio Latin', 'Bifolio Mono']);
    const faces = facesIn(css);
    expect([...faces.keys()].sort()).toEqual([
      'Bifolio Hant 400 normal',
      'Bifolio Hant 600 normal',
      'Bifolio Latin 400 italic',
      'Bifolio Latin 400 normal',
      'Bifolio Latin 600 italic',
      'Bifolio Latin 600 normal',
      'Bifolio Mono 400 normal',
    ]);
    for (const [name, font] of faces) {
      const held = name.startsWith('Bifolio Hant') ? '國務院，—「好」' : 'WuhangodZhǎ–7';
      for (const character of [...held, '\u2010', ' '])
        expect(`${name} ${character} ${String(has(font, character))}`).toBe(
          `${name} ${character} true`,
        );
      expect(has(font, '龍')).toBe(false);
      expect(has(font, 'Q')).toBe(false);
      expect(font.characterSet.length).toBeLessThan(60);
    }
  });

  it('says which characters no font has, and which are borrowed, once for each text', async () => {
    says.length = 0;
    const { families } = await embedFonts(
      [text('zh-Hant', '这个\u{1F600}这個\u{1F600}'), text('en', 'OK \u{1F600}')],
      '',
      { listings: false, own: [] },
    );
    expect(says).toEqual([
      'zh-Hant note font/borrowed 这',
      'zh-Hant error font/glyph \u{1F600}',
      'en error font/glyph \u{1F600}',
    ]);
    expect(families).toContain('Bifolio Hans');
  });

  it('sets Simplified text in the Simplified face, English names in it too', async () => {
    says.length = 0;
    const { families } = await embedFonts([text('zh-Hans', '这个人'), text('en', '这')], '', {
      listings: false,
      own: [],
    });
    expect(says).toEqual([]);
    expect(families).toContain('Bifolio Hans');
    expect(families).not.toContain('Bifolio Mono');
    expect(families).not.toContain('Bifolio Hant');
  });
});
