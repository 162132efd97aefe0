import { isChinese } from '../languages/registry.js';
import type { BulletinConfig } from '../model/config.js';
import { SIDES, type LanguageTag } from '../model/language.js';
import type { Spelling } from '../model/proof.js';
import { localesOf } from './script-conversion.js';

/** What the edition does to the text of each language, for those of which it does anything. */
export function spellingOf(config: BulletinConfig): Readonly<Record<LanguageTag, Spelling>> {
  const { conversion, quotes, ruby } = config;
  const spellings = SIDES.map((side): [LanguageTag, Spelling] => {
    const tag = config.languages[side];
    if (!isChinese(tag)) return [tag, {}];
    const converted: Spelling =
      conversion?.to === tag
        ? {
            convertedFrom: conversion.from,
            openCc: Object.values(localesOf(conversion)).join(' to '),
            exceptions: Object.fromEntries(conversion.exceptions),
          }
        : {};
    return [
      tag,
      {
        ...converted,
        ...(quotes === undefined ? {} : { quotes }),
        ...(ruby === undefined ? {} : { readings: ruby }),
      },
    ];
  });
  return Object.fromEntries(spellings.filter(([, spelling]) => Object.keys(spelling).length > 0));
}
