/**
 * What the sheets are larger on each side than the trim, in CSS px: the bleed, and as much more as
 * makes whole px, for else lines would be rounded to other px than on the sheets without bleed.
 */
export const BLEED_PX = 12;
