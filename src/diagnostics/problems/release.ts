/** What can be said about a release. */
import { error, note, type Bilingual, type Problem } from '../problem.js';

export const unlikeBuilds = (path: string): Problem =>
  error(
    'release/unlike',
    [
      `“${path}” came out otherwise when the publication was built a second time`,
      'Nothing was released. Build again; if it comes out otherwise again, please report it with the manuscript',
    ],
    [
      `第二遍制作时，“${path}”与第一遍不同`,
      '没有发布任何东西。请再做一次；如果仍然不同，请连同稿件一起报告',
    ],
  );

export const failedRebuild = (why: Bilingual): Problem =>
  error(
    'release/rebuild',
    [
      `The publication could not be built a second time, from a copy in another folder: ${why.english}`,
      'Nothing was released. Files of the publication must lie in its folder themselves; --no-verify releases without the second build',
    ],
    [
      `出版物复制到另一个文件夹后，第二遍没有做成：${why.chinese}`,
      '没有发布任何东西。出版物的文件必须都在它自己的文件夹里；--no-verify 不做第二遍就发布',
    ],
  );

export const noHistory = (): Problem =>
  note(
    'release/no-history',
    [
      'The release notes name no changes: the publication is in no Git repository with a commit',
      'Keep the publication in Git, and tag each release',
    ],
    [
      '发布说明里没有列出改动：出版物不在有提交的 Git 仓库里',
      '请用 Git 管理出版物，每次发布打一个标签',
    ],
  );
