import type { Format } from '../text/format.js';
import type { Text } from '../text/vi.js';
import { type AreaFigure, type MapMeasure, type Shade, STEPS } from './area-figure.js';

/** The figure of an area as it stands on the map; a dash where nobody has said. */
export function figureText({ measure, value }: AreaFigure, format: Format, t: Text): string {
  if (value === null) return '–';
  if (measure === 'price') return format.change(value);
  if (measure === 'cover') return t.map.days(format.days(value));
  if (measure === 'stockout') return format.percent(value);
  return measure === 'age' ? format.age(value) : format.number(value);
}

/** The same in a sentence, for the pointer and a screen reader. */
export function figureSentence(name: string, figure: AreaFigure, format: Format, t: Text): string {
  const words = figure.value === null ? t.map.nothing : figureText(figure, format, t);
  const worst = figure.measure === 'alerts' && figure.worst !== null ? `, ${t.map.worst(t.severities[figure.worst])}` : '';
  return `${name}: ${t.map.measures[figure.measure]} ${words}${worst}`;
}

interface Mark {
  readonly shade: Shade;
  readonly words: string;
}

const between = (steps: readonly number[], say: (value: number) => string): string[] =>
  steps.map((step, place) => {
    const next = steps[place + 1];
    return next === undefined ? `≥ ${say(step)}` : `${say(step)} – ${say(next)}`;
  });

/** What each shade stands for, the best first. */
export function legendOf(measure: MapMeasure, format: Format, t: Text): readonly Mark[] {
  const rising = (words: readonly string[], from: number): Mark[] => words.map((one, place) => ({ shade: (place + from) as Shade, words: one }));
  if (measure === 'alerts') return rising([t.map.noAlert, t.severities.WATCH, t.severities.WARN, t.severities.ALERT, t.severities.CRISIS], 0);
  if (measure === 'cover') {
    const [full, week, few, one] = STEPS.cover;
    const days = (value: number): string => format.number(value);
    return rising([`≥ ${days(full)}`, `${days(week)} – ${days(full)}`, `${days(few)} – ${days(week)}`, `${days(one)} – ${days(few)}`, `< ${days(one)}`], 0);
  }
  if (measure === 'age') return rising([`< ${format.age(STEPS.age[0])}`, ...between(STEPS.age, format.age)], 0);
  if (measure === 'stockout')
    return rising([format.percent(0), `< ${format.percent(STEPS.stockout[1])}`, ...between(STEPS.stockout.slice(1), format.percent)], 0);
  const [small, , large] = STEPS.price;
  const fallen = [
    { shade: -2, words: `≤ ${format.change(-large)}` },
    { shade: -1, words: `${format.change(-large)} – ${format.change(-small)}` },
  ] as const;
  return [...fallen, { shade: 0, words: `± ${format.percent(small)}` }, ...rising(between(STEPS.price, format.percent), 1)];
}
