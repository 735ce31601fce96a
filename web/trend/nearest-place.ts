import type { ChartEvent, Chart as ChartJs, InteractionItem } from 'chart.js';
import { Interaction } from 'chart.js';
import type { DrawnPoint } from './decimate.js';

declare module 'chart.js' {
  interface InteractionModeMap {
    place: (chart: ChartJs, event: ChartEvent) => InteractionItem[];
  }
}

/** Points of other lines belong to the place that is nearest to the pointer when they are no further from it than this, in pixels. */
const BESIDE = 4;

/** The index of the known point nearest to `x`; points rise by x. -1 when there is none. */
export function nearestTo(points: readonly DrawnPoint[], x: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  let [before, after] = [low - 1, low];
  while (before >= 0 && points[before]?.y === null) before -= 1;
  while (after < points.length && points[after]?.y === null) after += 1;
  const distance = (place: number): number => Math.abs((points[place]?.x ?? Number.POSITIVE_INFINITY) - x);
  if (before < 0 && after >= points.length) return -1;
  return before >= 0 && (after >= points.length || distance(before) <= distance(after)) ? before : after;
}

/** Lets a pointer anywhere over a chart find the place nearest to it, and there every line that has a figure. */
export function findNearestPlace(): void {
  Interaction.modes.place = (chart: ChartJs, event: ChartEvent): InteractionItem[] => {
    const scale = chart.scales.x;
    if (scale === undefined || event.x === null) return [];
    const wanted = scale.getValueForPixel(event.x) ?? 0;
    const found = chart.data.datasets.flatMap((set, datasetIndex) => {
      const points = set.data as unknown as readonly DrawnPoint[];
      const index = chart.isDatasetVisible(datasetIndex) ? nearestTo(points, wanted) : -1;
      const element = chart.getDatasetMeta(datasetIndex).data[index];
      return index < 0 || element === undefined ? [] : [{ element, datasetIndex, index, pixel: scale.getPixelForValue(points[index]?.x ?? 0) }];
    });
    const [first] = found.toSorted((a, b) => Math.abs(a.pixel - (event.x ?? 0)) - Math.abs(b.pixel - (event.x ?? 0)));
    return first === undefined ? [] : found.filter(({ pixel }) => Math.abs(pixel - first.pixel) <= BESIDE);
  };
}
