import type { Evidence } from '@domain/alert/evidence.js';
import type { Advice } from './advice.js';
import { areaAdviceInEnglish } from './area-advice-en.js';

const reports = (fired: number): string =>
  fired >= 2 ? `fairly sure, above the limit in ${fired} of the last 3 reports` : 'seen in one report only, the next one has to confirm it';

function sureOfRunOut({ sign, deliveryConfirmed }: Evidence['S2']): string {
  if (sign === 'CHANCE') return "moderately sure, told from the outlet's own past sales";
  if (sign === 'RUSH') return 'fairly sure, sales outrun the usual deliveries';
  return deliveryConfirmed ? 'fairly sure, the delivery day is known' : 'moderately sure, the delivery day is not known';
}

/** What is said of how sure a rule about one outlet is, and of what to do next. */
export const adviceInEnglish: Advice = {
  G0: (seen) => ({
    sure: seen.looksLikeTenfold ? 'probably a zero too many or too few' : 'not clear yet whether it is a slip or the real price',
    next: 'ask the reporter for the price and its unit again, then confirm or correct the report',
  }),
  G1: (seen, { format }) => ({
    sure: `${seen.confirmedTwofold ? 'fairly sure, the price has been confirmed' : reports(seen.firedInLast3)}; ${seen.peers > 0 ? `compared with ${format.number(seen.peers)} outlets` : 'less sure without another outlet to compare'}`,
    next:
      seen.costMove?.isExplained === true
        ? 'look at the purchase invoices to confirm that the input price explains it'
        : 'visit the outlet, look at posted prices and purchase invoices, ask why the price rose',
  }),
  G2: (seen, { format }) => ({
    sure: `${reports(seen.firedInLast3)}; compared with ${format.number(seen.peers)} outlets`,
    next: 'compare kind, quality and unit with the other outlets, then check the posted price',
  }),
  G3: () => ({
    sure: 'sure as far as the reported price is right, for it is compared with the set price itself',
    next: 'check the posted price on the spot against the document',
  }),
  G4: (seen, { format }) => ({
    sure: `fairly sure, the earlier markup comes from ${format.number(seen.markupReports)} reports`,
    next: 'ask the outlet to account for its input price and compare the purchase invoices',
  }),
  S1: (seen) => ({
    sure: seen.stock !== null ? 'sure, it was counted' : 'by sight, not counted',
    next: 'ask when goods arrive; if that is not known find a source, and send buyers to an outlet nearby that has some',
  }),
  S2: (seen, { format }) => ({
    sure: sureOfRunOut(seen),
    next: `${seen.deliveryConfirmed ? 'ask for an earlier delivery' : 'ask for the delivery day and order more'} before ${format.partOfDay(seen.runsOutAt)}`,
  }),
  S5: (seen, { format }) => ({
    sure: `fairly sure, seen on ${format.number(seen.emptied.length)} of ${format.number(seen.judgedDays)} days`,
    next: 'have more delivered in the morning, or once more during the day',
  }),
  H1: (seen, { format }) => ({
    sure: `moderately sure, compared with ${format.number(seen.baselineDays)} days`,
    next: 'ask why stock grew; look for a fresh delivery or a reserve contract',
  }),
  H2: (seen, { format }) => ({
    sure: `fairly sure, stock grew while sales fell; compared with ${format.number(seen.baselineDays)} days`,
    next: 'inspect store and sales on the spot, compare the stock book',
  }),
  H3: () => ({
    sure: 'sure that it was seen by an inspector, the reason is not known',
    next: 'visit, ask for the reason and compare what the outlet has registered',
  }),
  H4: (seen, { format }) => ({
    sure: `fairly sure, seen at ${format.number(seen.outletsOver.length)} outlets`,
    next: 'inspect all outlets of that owner in one round and compare their stock together',
  }),
  N1: (seen) => ({
    sure: 'sure that there is no report, the reason is not known',
    next: seen.callNow ? 'call the outlet at once' : 'call the outlet, or send somebody else',
  }),
  ...areaAdviceInEnglish,
};
