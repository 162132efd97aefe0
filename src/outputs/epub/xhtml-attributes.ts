import type { Element, Properties } from 'hast';
import { isLanguageTag } from '../../languages/is-language-tag.js';
import { MATHML_ATTRIBUTES, MATHML_ELEMENTS } from '../../model/mathml.js';

type Check = (value: string) => boolean;

const isInteger: Check = (value) => /^-?\d{1,9}$/.test(value);
const isNatural: Check = (value) => /^\d{1,9}$/.test(value);
const isPositive: Check = (value) => /^[1-9]\d{0,4}$/.test(value);
const isAnything: Check = () => true;
const isOneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value);

/** What HTML lets these attributes be; browsers forgive other values, EPUB readers need not. */
const CHECKS: Readonly<Record<string, Check>> = {
  alt: isAnything,
  title: isAnything,
  abbr: isAnything,
  reversed: isAnything,
  dir: isOneOf('ltr', 'rtl', 'auto'),
  lang: isLanguageTag,
  width: isNatural,
  height: isNatural,
  start: isInteger,
  value: isInteger,
  type: isOneOf('1', 'a', 'A', 'i', 'I'),
  scope: isOneOf('row', 'col', 'rowgroup', 'colgroup'),
  colSpan: isPositive,
  rowSpan: isNatural,
  span: isPositive,
  // Not shown to anybody, yet checkers take it for something to load, which must be by HTTPS.
  cite: (value) => value.startsWith('https:') && URL.canParse(value),
  dateTime: (value) =>
    /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(value),
};

/** Attributes that are read elsewhere: as ids, addresses and classes. */
const ELSEWHERE = new Set(['id', 'href', 'src', 'headers', 'className', 'align']);

/**
 * The attributes of a manuscript's element that may stand in XHTML as they are. Names of ids,
 * addresses and classes are left to others; `data-*` attributes are the build's own and stay out.
 *
 * @param parent the element's parent's name; a `value` numbers items of ordered lists only
 * @param onRemoved is told of each attribute that HTML does not know or whose value it refuses
 */
export function xhtmlAttributes(
  { tagName, properties }: Element,
  parent: string | undefined,
  onRemoved: (attribute: string) => void,
): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (ELSEWHERE.has(name) || /^data[A-Z]/.test(name)) continue;
    if (MATHML_ELEMENTS.includes(tagName)) {
      if (isMathml(tagName, name, String(value))) kept[name] = value;
      else onRemoved(`${name}="${String(value)}"`);
      continue;
    }
    const isLost = tagName === 'li' && name === 'value' && parent !== 'ol';
    if (!isLost && CHECKS[name]?.(String(value)) === true) kept[name] = value;
    else onRemoved(`${name}="${String(value)}"`);
  }
  if (kept['lang'] !== undefined) kept['xmlLang'] = kept['lang'];
  return kept;
}

/** A value of any kind in an attribute that MathML has for the element; a length has no quotes. */
const isMathml = (tagName: string, name: string, value: string): boolean =>
  [...(MATHML_ATTRIBUTES['*'] ?? []), ...(MATHML_ATTRIBUTES[tagName] ?? [])].includes(name) &&
  (MATHML_VALUES[name]?.test(value) ?? /^(true|false|[-+]?[\d.]+([a-z]{1,3}|%)?)$/.test(value));

const MATHML_VALUES: Readonly<Record<string, RegExp>> = {
  alttext: /^/,
  display: /^(block|inline)$/,
  form: /^(prefix|infix|postfix)$/,
  mathvariant: /^normal$/,
  rowspan: /^\d{1,5}$/,
  columnspan: /^\d{1,5}$/,
};
