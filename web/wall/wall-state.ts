import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

export const WALL_PAGES = ['map', 'matrix', 'alerts', 'completeness'] as const;
export type WallPage = (typeof WALL_PAGES)[number];

const USUAL_SECONDS = 20;
const LEAST_SECONDS = 5;

/** Whether this address is one of a display on a wall (`?kiosk`). */
export const isWall = (search: string): boolean => new URLSearchParams(search).has('kiosk');

function secondsOf(search: string): number {
  const asked = Number(new URLSearchParams(search).get('every') ?? USUAL_SECONDS);
  return Number.isFinite(asked) ? Math.max(LEAST_SECONDS, asked) : USUAL_SECONDS;
}

/** The page shown now. It turns by itself (`?every=` seconds); arrows turn it by hand, the space bar holds it, Esc leaves. */
export function useWallPage(): { readonly page: WallPage; readonly held: boolean } {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [place, setPlace] = useState(0);
  const [held, setHeld] = useState(false);
  const seconds = secondsOf(search);
  const turn = (by: number): void => setPlace((before) => (before + by + WALL_PAGES.length) % WALL_PAGES.length);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => turn(1), seconds * 1000);
    return () => clearTimeout(timer);
  }, [place, held, seconds]);
  const leave = (): void => {
    const query = new URLSearchParams(search);
    query.delete('kiosk');
    query.delete('every');
    void navigate(`${pathname}${query.size === 0 ? '' : `?${query}`}`);
  };
  useHotkeys([
    ['ArrowRight', () => turn(1)],
    ['ArrowLeft', () => turn(-1)],
    ['space', () => setHeld((before) => !before)],
    ['Escape', leave],
  ]);
  return { page: WALL_PAGES[place] ?? 'map', held };
}
