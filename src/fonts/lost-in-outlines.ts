import { both, type Bilingual } from '../diagnostics/problem.js';

/** What the library that makes paths of text draws, or what shows nothing in any viewer. */
const DRAWN = new Set(
  (
    'a animate animateMotion animateTransform circle clipPath defs desc ellipse filter g image line ' +
    'linearGradient marker mask metadata mpath path pattern polygon polyline radialGradient rect set ' +
    'stop style svg switch symbol text textPath title tref tspan use view'
  ).split(' '),
);
const FILTER = /^fe[A-Z]/;

const ELEMENT = /<([A-Za-z][\w.-]*)(?=[\s/>])/g;
/** Of a style sheet or an attribute what the library does not read, so that it would draw otherwise. */
const STYLES: readonly (readonly [RegExp, string])[] = [
  [/\bvar\(\s*--/, 'var(--…)'],
  [/@media\b/, '@media'],
  [/\binline-size\s*[:=]/, 'inline-size'],
  [/\bshape-inside\s*[:=]/, 'shape-inside'],
];

/**
 * What a drawing holds that would be lost, or drawn otherwise, when its text becomes paths: the library
 * leaves out what it does not know, without a word.
 *
 * @returns undefined if there is nothing
 */
export function lostInOutlines(svg: string): Bilingual | undefined {
  const [, element] =
    [...svg.matchAll(ELEMENT)].find(([, name = '']) => !DRAWN.has(name) && !FILTER.test(name)) ??
    [];
  const feature =
    element === undefined ? STYLES.find(([pattern]) => pattern.test(svg))?.[1] : `<${element}>`;
  if (feature === undefined) return undefined;
  return both(
    `it holds text, which is drawn as paths, and ${feature}, which would be lost then; convert its text to paths in the program that made it`,
    `图形里有文字，要画成路径，但其中的 ${feature} 会因此丢失；请在制作它的程序里把文字转成路径`,
  );
}
