import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '../shell/use-me.js';

const NARROW = '(max-width: 720px)';
let landed = false;

/** Whether this visit, which came for no screen in particular, belongs on the leader's page: a leader's on a phone, once. */
export function useLeaderLanding(): boolean {
  const { pathname, search } = useLocation();
  const me = useMe();
  const [isFirst] = useState(() => !landed);
  useEffect(() => {
    landed = true;
  }, []);
  const asked = [...new URLSearchParams(search).keys()].some((name) => name !== 'lang');
  return isFirst && pathname === '/' && !asked && me?.role === 'LEADER' && window.matchMedia(NARROW).matches;
}
