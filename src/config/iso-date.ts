import { z } from 'zod';
import { inBoth } from './check-value.js';

/** A day of the calendar, `YYYY-MM-DD`. */
export const isoDate = z
  .string(inBoth('must be a date, written YYYY-MM-DD', '必须是日期，写作 YYYY-MM-DD'))
  .refine(
    (text) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
      const date = new Date(`${text}T00:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    },
    {
      error: inBoth(
        'must be a day of the calendar, written YYYY-MM-DD',
        '必须是历法里有的日子，写作 YYYY-MM-DD',
      ),
    },
  );
