/**
 * What the command says, in English. Names in braces are filled in. The other languages' tables
 * have the same keys with the same names.
 */
export const english = {
  tagline: 'Bilingual books from Markdown: facing pages in step, an EPUB, and a proof',
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  commands: 'Commands:',
  examples: 'Examples:',
  default: 'default',
  helpOption: 'show this help',
  helpCommand: 'show the help of a command',
  versionOption: 'print the version',
  known: 'Known are {names}.',

  build: 'build a publication into PDF, EPUB, HTML and a proof',
  folder: 'the folder that holds bulletin.yml',
  out: 'where the finished files go',
  only: 'what to build: {outputs}',
  json: 'print the result as JSON',
  quiet: 'print problems only',
  built: '{pages} pages, complete and in step',

  new: 'write a small complete publication to begin with',
  newFolder: 'a new folder, or an empty one',
  verso: 'language of the left pages: {tags}',
  recto: 'language of the right pages: {tags}',
  format: 'format of the pages: {formats}',
  theme: 'look of the pages: {themes}',
  yes: 'ask nothing: what is not given is as in a publication that sets nothing',
  newTitle: 'A new publication in {folder}',
  askVerso: 'Which language stands on the left pages?',
  askRecto: 'Which language stands on the right pages?',
  askFormat: 'How large is a page?',
  askTheme: 'How does it look?',
  plainTheme: 'plain',
  twoLanguages: 'The two sides need two languages',
  cannotAsk: 'There is no terminal to ask on',
  cannotAskHint:
    'Give --yes, and with --verso, --recto, --format and --theme what is to be otherwise',
  cancelled: 'Nothing was written',
  written: '{count} files in {folder}',
  nextSteps: 'Now:',
} as const;
