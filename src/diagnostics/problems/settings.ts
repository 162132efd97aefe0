/** What can be wrong with YAML: `bulletin.yml`, `glossary.yml` and front matter. */
import { error, type Bilingual, type Problem } from '../problem.js';

export const brokenYaml = (why: string): Problem =>
  error(
    'yaml/syntax',
    [`The YAML cannot be read: ${why}`, 'Mend the YAML at this place'],
    [`无法读取 YAML：${why}`, '请改正此处的 YAML'],
  );

export const invalidSetting = (path: string, why: Bilingual): Problem =>
  error(
    'yaml/setting',
    [
      path === '' ? why.english : `${path}: ${why.english}`,
      'The manual’s chapter on configuration lists every setting and what it takes',
    ],
    [path === '' ? why.chinese : `${path}：${why.chinese}`, '手册的配置一章列出了每项设置及其取值'],
  );
