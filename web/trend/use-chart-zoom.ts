import type { Chart as ChartJs } from 'chart.js';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Span } from './range.js';

/** Less than this many pixels is a click, not a drag. */
const SHORTEST = 8;
/** The shortest part to look at: an hour. */
const LEAST = 3_600_000;

/** A span that begins and ends within another, as long as it was if that fits. */
function within(wanted: Span, all: Span): Span {
  const length = Math.min(wanted.until - wanted.since, all.until - all.since);
  const since = Math.min(Math.max(wanted.since, all.since), all.until - length);
  return { since, until: since + length };
}

/** The part that a key asks for; undefined when the key means nothing, null for everything. */
export function zoomByKey(key: string, shown: Span, all: Span): Span | null | undefined {
  const length = shown.until - shown.since;
  const middle = shown.since + length / 2;
  const around = (by: number): Span => within({ since: middle - (length * by) / 2, until: middle + (length * by) / 2 }, all);
  const moved = (by: number): Span => within({ since: shown.since + length * by, until: shown.until + length * by }, all);
  switch (key) {
    case '+':
    case '=':
      return length / 2 < LEAST ? shown : around(0.5);
    case '-':
      return length * 2 >= all.until - all.since ? null : around(2);
    case 'ArrowLeft':
      return moved(-0.25);
    case 'ArrowRight':
      return moved(0.25);
    case '0':
      return null;
    default:
      return undefined;
  }
}

interface ZoomProps {
  readonly all: Span;
  readonly shown: Span;
  readonly onZoom: ((zoom: Span | null) => void) | undefined;
}

/** Drag to look at a part, double click to see everything; the same by keys. `marked`: the pixels that are being dragged over. */
export function useChartZoom({ all, shown, onZoom }: ZoomProps) {
  const chart = useRef<ChartJs<'line'> | null>(null);
  const start = useRef<number | null>(null);
  const dragged = useRef(false);
  const [marked, setMarked] = useState<{ readonly left: number; readonly width: number } | null>(null);
  if (onZoom === undefined) return { chart, marked: null, handlers: {}, wasDragged: () => false };
  const placeOf = (event: PointerEvent): number => event.clientX - (chart.current?.canvas.getBoundingClientRect().left ?? 0);
  const isPlot = (x: number): boolean => {
    const area = chart.current?.chartArea;
    return area !== undefined && x >= area.left && x <= area.right;
  };
  const down = (event: PointerEvent): void => {
    dragged.current = false;
    const x = placeOf(event);
    if (event.pointerType === 'mouse' && event.button === 0 && isPlot(x)) start.current = x;
  };
  const move = (event: PointerEvent): void => {
    if (start.current === null) return;
    const x = placeOf(event);
    if (Math.abs(x - start.current) >= SHORTEST) {
      const offset = chart.current?.canvas.offsetLeft ?? 0;
      setMarked({ left: offset + Math.min(x, start.current), width: Math.abs(x - start.current) });
    }
  };
  const up = (event: PointerEvent): void => {
    const [from, to] = [start.current, placeOf(event)];
    start.current = null;
    setMarked(null);
    const scale = chart.current?.scales.x;
    if (from === null || scale === undefined || Math.abs(to - from) < SHORTEST) return;
    dragged.current = true;
    const at = (x: number): number => scale.getValueForPixel(x) ?? all.since;
    const zoom = within({ since: at(Math.min(from, to)), until: at(Math.max(from, to)) }, all);
    if (zoom.until - zoom.since >= LEAST) onZoom(zoom);
  };
  const leave = (): void => {
    start.current = null;
    setMarked(null);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = zoomByKey(event.key, shown, all);
    if (zoom === undefined) return;
    event.preventDefault();
    onZoom(zoom);
  };
  const handlers = { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerLeave: leave, onDoubleClick: () => onZoom(null), onKeyDown: key };
  return { chart, marked, handlers, wasDragged: () => dragged.current };
}
