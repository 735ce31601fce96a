import type { ChartColours } from './chart-colours.js';

const MARGIN = 24;
const LINE = 20;
const FONT = (size: number, weight = 400): string => `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;

interface Swatch {
  readonly label: string;
  readonly colour: string;
  readonly shape: string;
}

interface Card {
  readonly title: string;
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
  readonly legend: readonly Swatch[];
}

/** The charts inside an element, each with its title and what its lines mean. */
function cardsOf(root: HTMLElement): readonly Card[] {
  return [...root.querySelectorAll('section')].flatMap((section): Card[] => {
    const canvas = section.querySelector('canvas');
    if (canvas === null) return [];
    const { width, height } = canvas.getBoundingClientRect();
    const legend = [...section.querySelectorAll<HTMLElement>('[data-legend]')].map((item) => ({
      label: item.textContent ?? '',
      colour: getComputedStyle(item).getPropertyValue('--legend-colour').trim(),
      shape: item.dataset.legend ?? 'line',
    }));
    return [{ title: section.querySelector('h2')?.textContent ?? '', canvas, width, height, legend }];
  });
}

const sized = (width: number, height: number, scale: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  return canvas;
};

/** What a line, band, bar or mark looks like, 20 pixels wide. */
function drawSwatch(pen: CanvasRenderingContext2D, { shape, colour }: Swatch, x: number, y: number): void {
  pen.save();
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  if (shape === 'band') pen.globalAlpha = 0.25;
  if (shape === 'band' || shape === 'bar') pen.fillRect(x + (shape === 'bar' ? 6 : 0), y - 10, shape === 'bar' ? 8 : 20, 11);
  else if (shape === 'alert') {
    pen.translate(x + 10, y - 4);
    pen.rotate(Math.PI / 4);
    pen.fillRect(-4, -4, 8, 8);
  } else {
    pen.setLineDash(shape === 'dashed' ? [4, 3] : []);
    pen.beginPath();
    pen.moveTo(x, y - 4);
    pen.lineTo(x + 20, y - 4);
    pen.stroke();
  }
  pen.restore();
}

/** Writes the legend in as many lines as it needs; answers where it ends. Measures only when `draw` is false. */
function legendLines(pen: CanvasRenderingContext2D, card: Card, at: { readonly y: number; readonly width: number }, draw: boolean): number {
  let x = MARGIN;
  let { y } = at;
  pen.font = FONT(12);
  for (const swatch of card.legend) {
    const width = 26 + pen.measureText(swatch.label).width + 14;
    if (x + width > at.width - MARGIN && x > MARGIN) {
      x = MARGIN;
      y += LINE;
    }
    if (draw) {
      drawSwatch(pen, swatch, x, y);
      pen.fillText(swatch.label, x + 26, y);
    }
    x += width;
  }
  return y + LINE;
}

/** All charts of the page as one picture, with what they show, of when, and who took it; null when there is none. */
export function pictureOf(root: HTMLElement, head: readonly string[], colours: ChartColours): HTMLCanvasElement | null {
  const cards = cardsOf(root);
  const measure = document.createElement('canvas').getContext('2d');
  if (cards.length === 0 || measure === null) return null;
  const width = Math.max(...cards.map((card) => card.width)) + 2 * MARGIN;
  const top = MARGIN + head.length * LINE + 8;
  const height = cards.reduce((y, card) => legendLines(measure, card, { y: y + LINE + 8 + card.height + LINE, width }, false) + 8, top) + MARGIN;
  const scale = Math.max(1, ...cards.map((card) => card.canvas.width / Math.max(1, card.width)));
  const picture = sized(width, height, scale);
  const pen = picture.getContext('2d');
  if (pen === null) return null;
  pen.scale(scale, scale);
  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = colours.text;
  head.forEach((line, place) => {
    pen.font = place === 0 ? FONT(16, 650) : FONT(12);
    pen.fillText(line, MARGIN, MARGIN + place * LINE + 8);
  });
  let y = top;
  for (const card of cards) {
    pen.font = FONT(13, 620);
    pen.fillText(card.title, MARGIN, y + LINE);
    pen.drawImage(card.canvas, MARGIN, y + LINE + 8, card.width, card.height);
    y = legendLines(pen, card, { y: y + LINE + 8 + card.height + LINE, width }, true) + 8;
  }
  return picture;
}
