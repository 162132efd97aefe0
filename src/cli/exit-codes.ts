export const GOOD = 0;
/** The manuscript has errors, or the machine cannot make pages. */
export const PROBLEMS = 1;
/** The command was not understood. */
export const WRONG_USE = 2;
/** Stopped by Ctrl-C, as shells count it. */
export const INTERRUPTED = 130;
