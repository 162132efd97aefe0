import { describe, expect, it } from 'vitest';
import { inSimplified } from '../../src/diagnostics/wording.js';
import { wordReading } from '../../src/diagnostics/problems/import-questions.js';
import { ImportLog } from '../../src/import/import-log.js';
import { reportJson, reportMarkdown, reportSummary } from '../../src/import/import-report.js';

describe('the report of an import', () => {
  const summary = {
    files: [{ path: 'raw.txt', format: 'text', encoding: 'utf-8' }],
    articles: [{ folder: '01-harbour', title: ['海港'], blocks: [3, 4] }],
  };
  const log = new ImportLog();
  log.change('reading/removed', 'raw.txt', 2, '國(guó)', '國');
  log.ask(wordReading('長城(Great Wall)'), 'raw.txt', 5);

  it('is in English by default', () => {
    expect(reportMarkdown(summary, log)).toContain('## To decide (1)');
    expect(reportMarkdown(summary, log)).toContain('a reading or a name');
    expect(reportSummary(summary, log)).toContain(
      '1 article, 1 change, 1 question for you to decide',
    );
  });

  it('is in Chinese for whom reads it', () => {
    const report = reportMarkdown(summary, log, inSimplified);
    expect(report).toContain('## 要由编辑决定 (1)');
    expect(report).toContain('可能是读音，也可能是该保留的名称：“長城(Great Wall)”');
    expect(report).toContain('| `國(guó)` | `國` |');
    expect(report).not.toMatch(/To decide|Place|Before/);
    expect(reportSummary(summary, log, inSimplified)).toContain('1 个问题要由编辑决定');
  });

  it('holds both for programs', () => {
    const { questions } = JSON.parse(reportJson(summary, log)) as {
      questions: { reason: string; chinese: { reason: string } }[];
    };
    expect(questions[0]!.reason).toContain('may be a reading');
    expect(questions[0]!.chinese.reason).toContain('可能是读音');
  });
});
