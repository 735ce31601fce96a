import type { CompletenessQuery } from '../generated/operations.js';
import type { Text } from '../text/vi.js';

type Completeness = CompletenessQuery['completeness'];
type Slot = Completeness['slots'][number];
type Row = readonly (string | number | null)[];

interface Words {
  readonly words: Text['completeness'];
  readonly place: (code: string) => string;
  readonly time: (at: string) => string;
}

/** The page as rows of a table: the day, units, inspectors, then each outlet with a gap. */
export function completenessRows({ day, slots, units, people, gaps, closed }: Completeness, { words, place, time }: Words): Row[] {
  const counts = (kind: string, name: string, own: readonly Slot[]): Row[] =>
    own.map((slot) => [day, kind, name, time(slot.slotAt), slot.expected, slot.onTime, slot.late, slot.missing, null]);
  return [
    [words.day, words.kind, words.name, words.slot, words.expected, words.standings.ON_TIME, words.standings.LATE, words.standings.MISSING, words.note],
    ...counts(words.total, '', slots),
    ...units.flatMap((unit) => counts(words.unit, place(unit.locality), unit.slots)),
    ...people.flatMap((person) => counts(words.person, person.name, person.slots)),
    ...gaps.flatMap((gap) =>
      gap.slots
        .filter(({ standing }) => standing === 'LATE' || standing === 'MISSING')
        .map(({ slotAt, standing }): Row => {
          const isLate = standing === 'LATE';
          return [
            day,
            words.outlet,
            gap.name,
            time(slotAt),
            1,
            0,
            isLate ? 1 : 0,
            isLate ? 0 : 1,
            [place(gap.locality), gap.person].filter(Boolean).join(', '),
          ];
        }),
    ),
    ...closed.map(({ name, document }): Row => [day, words.closed, name, null, 0, 0, 0, 0, document]),
  ];
}
