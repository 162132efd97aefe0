import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostics.js';
import { align } from '../../src/stages/align.js';
import { checkManuscript } from '../../src/stages/check-manuscript.js';
import { parse } from '../../src/stages/parse.js';
import { read } from '../../src/stages/read.js';
import { article, withPublication } from '../check/check-texts.js';

/** What a build hears of the check: `severity rule`, and whether it goes on. */
function hear(
  files: Readonly<Record<string, string>>,
): Promise<{ says: string[]; stops: boolean }> {
  return withPublication(files, async (folder) => {
    const before = new Diagnostics();
    const { manuscript, folder: publication, writings } = await read(folder, before);
    const { articles } = await parse(manuscript, publication, writings, before);
    const aligned = await align(articles, manuscript.config.languages, before);
    const diagnostics = new Diagnostics();
    await checkManuscript(manuscript, publication, aligned, diagnostics);
    const says = diagnostics.messages.map(
      ({ fatal, ruleId }) => `${String(fatal)} ${String(ruleId)}`,
    );
    return { says: [...new Set(says)].sort(), stops: diagnostics.failed };
  });
}

describe('the check before a build', () => {
  const english = ['The meeting was held on September 15.', 'All went home.'];

  it('stops it where the two languages contradict one another', async () => {
    expect(await hear(article(['會議於9月16日舉行。', '大家回家了。'], english))).toEqual({
      says: ['true pair/date-agree', 'undefined check/refused'],
      stops: true,
    });
  });

  it('warns of what can be mended without judgement', async () => {
    expect(await hear(article(['會議於9月15日舉行,很好。', '大家回家了。'], english))).toEqual({
      says: ['false zh/punctuation-width'],
      stops: false,
    });
  });

  it('leaves a block without a counterpart to the build', async () => {
    expect(await hear(article(['會議於9月15日舉行。'], english))).toEqual({
      says: [],
      stops: false,
    });
  });

  it('reads the manuscript as it is written, not as its edition spells it', async () => {
    const files = {
      ...article(['會議於9月16日舉行。'], ['The meeting was held on September 15.']),
      'bulletin.yml': 'title: T\ndate: 2026-01-01\nedition: zh-Hans\nquotes: curly\n',
    };
    expect((await hear(files)).stops).toBe(true);
  });
});
