/** What is shown of a command at the end of its help. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  bifolio: ['bifolio new my-bulletin', 'bifolio build issues/2026-03', 'bifolio build --help'],
  build: [
    'bifolio build',
    'bifolio build issues/2026-03 --out out --only pdf,epub',
    'bifolio build issues/* --out out',
  ],
  clean: ['bifolio clean'],
  check: ['bifolio check', 'bifolio check issues/2026-03 --fix --rule en/spelling=off'],
  import: [
    'bifolio import pasted.txt --out issue-4',
    'bifolio import zh.docx en.docx',
    'bifolio import translated.xlf --out issue-4',
  ],
  export: ['bifolio export xliff --out issue.xlf', 'bifolio export tsv issues/2026-03 > pairs.tsv'],
  glossary: ['bifolio glossary suggest'],
  suggest: [
    'bifolio glossary suggest',
    'bifolio glossary suggest --least 5 > manuscript/glossary.yml',
  ],
  preview: ['bifolio preview --open', 'bifolio preview issues/2026-03'],
  new: [
    'bifolio new my-bulletin',
    'bifolio new letters --verso zh-Hans --recto en --format A4 --theme quiet --yes',
  ],
  release: ['bifolio release', 'bifolio release issues/2026-03 --out out --no-verify'],
  doctor: ['bifolio doctor', 'bifolio doctor --json'],
  completion: [
    'source <(bifolio completion bash)',
    'bifolio completion zsh > "${fpath[1]}/_bifolio"',
    'bifolio completion fish > ~/.config/fish/completions/bifolio.fish',
  ],
};
