/** Forms that no ending gives away. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [
    'men man;women woman;children child;people person;feet foot;teeth tooth;mice mouse;wives wife',
    'lives life;leaves leaf;went go;gone go;came come;saw see;seen see;said say;made make;took take',
    'taken take;gave give;given give;knew know;known know;thought think;told tell;found find',
    'left leave;felt feel;kept keep;brought bring;began begin;begun begin;wrote write;written write',
    'stood stand;heard hear;held hold;ran run;met meet;paid pay;sat sit;spoke speak;spoken speak',
    'led lead;grew grow;grown grow;lost lose;fell fall;fallen fall;sent send;built build;lay lie',
    'bought buy;spent spend;broke break;broken break;drew draw;drawn draw;drove drive;ate eat',
    'eaten eat;caught catch;chose choose;chosen choose;fought fight;sold sell;sought seek;died die',
    'taught teach;threw throw;thrown throw;wore wear;worn wear;won win;slept sleep;shook shake',
    'rose rise;risen rise;better good;best good;worse bad;worst bad;dying die;lying lie;flew fly',
    'hid hide;hidden hide;struck strike;stole steal;swore swear;woke wake;sang sing;shot shoot',
    'dead die;death die;chinese china',
  ]
    .join(';')
    .split(';')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Endings, longest first, and what stands for them; a stem of three letters must be left. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['izations', ''],
  ['isations', ''],
  ['ization', ''],
  ['isation', ''],
  ['fulness', ''],
  ['ousness', ''],
  ['iveness', ''],
  ['ations', ''],
  ['ically', ''],
  ['ation', ''],
  ['ments', ''],
  ['ities', ''],
  ['izing', ''],
  ['ising', ''],
  ['ating', ''],
  ['ized', ''],
  ['ised', ''],
  ['izes', ''],
  ['ises', ''],
  ['ated', ''],
  ['ates', ''],
  ['ment', ''],
  ['ness', ''],
  ['ions', ''],
  ['ings', ''],
  ['able', ''],
  ['ible', ''],
  ['ally', ''],
  ['ical', ''],
  ['ance', ''],
  ['ence', ''],
  ['ize', ''],
  ['ise', ''],
  ['ate', ''],
  ['ing', ''],
  ['ied', 'y'],
  ['ies', 'y'],
  ['ion', ''],
  ['ive', ''],
  ['ful', ''],
  ['ous', ''],
  ['ity', ''],
  ['ers', ''],
  ['ors', ''],
  ['ant', ''],
  ['ent', ''],
  ['ed', ''],
  ['er', ''],
  ['or', ''],
  ['ly', ''],
  ['al', ''],
  ['ic', ''],
  ['es', ''],
  ['s', ''],
];

/** Words so common that two texts which share them need not be translations. */
const COMMON: ReadonlySet<string> = new Set(
  [
    'a an the of to in on at by for with from as into onto upon than then and or but nor so if',
    'is are was were be been being am do does did done have has had having will would shall should',
    'may might can could must it its this that these those there here he him his she her hers they',
    'them their we us our you your i me my mine who whom whose which what when where while how why',
    'not no yes etc one ones sb sth also such very too just only about up out off over under again',
    's t d ll re ve m don didn isn aren wasn weren',
  ]
    .join(' ')
    .split(' '),
);

/**
 * What the forms of an English word and its near relations have in common, for matching only:
 * `organise` and `organization` are both `organ`. Harsher than a stemmer for search would be.
 *
 * @param word in small letters
 * @returns an empty text for words too common to tell anything
 */
export function stemEnglish(word: string): string {
  if (COMMON.has(word)) return '';
  const base = IRREGULAR.get(word) ?? word;
  for (const [ending, instead] of ENDINGS) {
    if (base.length < ending.length + 3 || !base.endsWith(ending)) continue;
    if (ending === 's' && base.endsWith('ss')) break;
    return closed(base.slice(0, -ending.length) + instead);
  }
  return closed(base);
}

/** Without what an ending may have doubled, dropped or changed: `plann`, `make`, `carry`. */
function closed(stem: string): string {
  if (stem.length < 4) return stem;
  if (stem.endsWith('e')) return stem.slice(0, -1);
  if (stem.endsWith('y')) return `${stem.slice(0, -1)}i`;
  return /([bdfgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}

/** The words of a text in Latin letters as stems, common ones left out. */
export function englishStems(text: string): string[] {
  return [...text.matchAll(/[\p{Script=Latin}\d]+/gu)]
    .map(([word]) => stemEnglish(word.toLowerCase()))
    .filter((stem) => stem !== '');
}
