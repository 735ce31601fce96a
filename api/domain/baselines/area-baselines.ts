import { alps } from '../alert/method/alps.js';
import { ifpa } from '../alert/method/ifpa.js';
import type { Baseline } from './baseline.js';

export const levelAlps: Baseline = {
  name: 'ALPS',
  source: 'World Food Programme 2014: ALPS on price levels, "alert" (1) or worse, fit on past months',
  watches: 'AREA_PRICE',
  fires(sight) {
    const now = sight.months.at(-1);
    const judged = now === undefined ? null : alps(sight.months, now, { scale: 'LEVEL', minimumMonths: 36, windowMonths: null, deviationFloor: 0 });
    return judged === null ? null : judged.value >= 1;
  },
};

export const faoIfpa: Baseline = {
  name: 'IFPA',
  source: 'FAO, SDG indicator 2.c.1: abnormally high (1) or above',
  watches: 'AREA_PRICE',
  fires(sight) {
    const now = sight.months.at(-1);
    const judged = now === undefined ? null : ifpa(sight.months, now, { minimumYears: 4, deviationFloor: 0 });
    return judged === null ? null : judged.value >= 1;
  },
};
