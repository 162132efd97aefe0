/** What an editor shows beside a setting of `bulletin.yml`. */
export const BULLETIN_SETTINGS: Readonly<Record<string, string>> = {
  slug: 'Name of the files in the output folder',
  title: 'Title of the publication: one text, or one for each language by its tag',
  subtitle: 'Second line of the title, on the cover',
  number: 'Number of the issue, as it is to be printed',
  date: 'Day of publication, YYYY-MM-DD',
  languages: 'The language of the left pages (verso) and of the right pages (recto)',
  publisher: 'Who publishes it',
  rights: 'Who holds the rights, and what others may do',
  contact: 'Where readers can write to',
  identifier: 'A text that no other issue has; made of slug, date and title if left out',
  credits: 'Who did what: a role and the names',
  articles: 'Folders of the articles, in order; all folders by name if left out',
  writing:
    'horizontal: both languages on facing pages; vertical: Chinese alone in columns, bound on the right',
  format: 'Size of the page',
  theme: 'Look of the pages: a theme, or the path of a style sheet; plain if left out',
  fonts: 'Typefaces of your own: TrueType files for Chinese, for letters, and for listings',
  sizes: 'Body type of each side, in pt; balanced by the build if left out',
  outputs: 'What is built',
  contents: 'Whether the printed book has a table of contents',
  'pair-numbers': 'Whether the number of a pair stands in the margin of both pages',
  level:
    'What starts at the same height on both pages: headings, figures, tables and listings, or paragraphs too',
  reading: 'Order in which the PDF is read aloud: article by article, or spread by spread',
  claim: 'The standard that the PDF claims to conform to, once somebody has checked it',
  press: 'Whether a second PDF is made for the printer, with bleed and marks',
  quotes: 'Quotation marks of the Chinese text; as written if left out',
  edition: 'The script in which the Chinese text is printed; as written if left out',
  conversion: 'How Chinese is converted to the other script',
  ruby: 'Readings that are set over the Chinese text',
  readings: 'Words and their syllables, where the dictionary is wrong or knows nothing',
  epub: 'Settings of the EPUB',
  check: 'Which rules the manuscript is checked by, and how strictly',
};

/** What an editor shows beside a key of an article's front matter. */
export const FRONT_MATTER_KEYS: Readonly<Record<string, string>> = {
  title: 'Title of the article; a list for several lines',
  author: 'Who wrote it',
  photo: 'Who took the photographs',
  translator: 'Who translated it',
  date: 'Day of the article, YYYY-MM-DD',
};

/** What an editor shows beside a key of `glossary.yml`. */
export const GLOSSARY_KEYS: Readonly<Record<string, string>> = {
  terms: 'Terms of the left pages’ language with their renderings, allowed and forbidden',
  names: 'Names of persons and how they are rendered',
};
