import type { Chart as ChartJs, Plugin, PointElement } from 'chart.js';

/** The picture of each chart without what the pointer moves. 'bare': it stands on the canvas, not copied yet; nothing: figures or size have changed since. */
const kept = new WeakMap<ChartJs, HTMLCanvasElement | 'bare'>();

/** What the library's tooltip is; its type leaves it out. */
interface Drawn {
  draw(context: CanvasRenderingContext2D): void;
}

const forget = (chart: ChartJs): void => void kept.delete(chart);

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}

/** Lays the picture down pixel on pixel. */
function lay(chart: ChartJs, picture: HTMLCanvasElement): void {
  chart.ctx.save();
  chart.ctx.resetTransform();
  chart.ctx.drawImage(picture, 0, 0);
  chart.ctx.restore();
}

/** Shows the points that the pointer is at as such, or as any others. */
function show(chart: ChartJs, pointed: boolean): void {
  for (const { element, datasetIndex, index } of chart.getActiveElements()) {
    const { controller } = chart.getDatasetMeta(datasetIndex);
    if (pointed) controller.setHoverStyle(element as never, datasetIndex, index);
    else controller.removeHoverStyle(element as never, datasetIndex, index);
  }
}

function drawPointed(chart: ChartJs): void {
  for (const { element } of chart.getActiveElements()) (element as PointElement).draw(chart.ctx, chart.chartArea);
}

/**
 * Keeps a chart's picture, so that a pointer that moves over it costs one copy, the points it is at and the tooltip, however many lines there are.
 * Stands before the tooltip in the list of plugins: what is drawn after it is not kept.
 */
export const keptPicture: Plugin = {
  id: 'kept-picture',
  beforeUpdate: forget,
  resize: forget,
  // A copy waits for the canvas to be painted: it is made when a pointer comes, not with every zoom.
  beforeEvent: (chart) => {
    if (kept.get(chart) === 'bare') kept.set(chart, copyOf(chart.canvas));
  },
  beforeDraw: (chart) => {
    const picture = kept.get(chart);
    if (picture === undefined || picture === 'bare' || picture.width !== chart.canvas.width || picture.height !== chart.canvas.height) {
      show(chart, false);
      return;
    }
    lay(chart, picture);
    drawPointed(chart);
    (chart.tooltip as unknown as Drawn | undefined)?.draw(chart.ctx);
    return false;
  },
  afterDraw: (chart) => {
    const isBare = chart.getActiveElements().length === 0;
    kept.set(chart, isBare ? 'bare' : copyOf(chart.canvas));
    show(chart, true);
    drawPointed(chart);
  },
};
