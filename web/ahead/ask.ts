import { ASKED_AHEAD } from '../generated/ahead.js';
import type { Asked } from './asked.js';
import { ROOT_MARK } from './marks.js';

/** As media query: a phone, on which a leader is taken to another screen. */
const NARROW = '(max-width: 720px)';
/** Pages before the door, which ask nothing of it. */
const OUTSIDE = /^\/(open|sign-in|link\/.*)$/;
/** What nobody takes within so many milliseconds is forgotten, so that no screen shows an old answer. */
const FORGET = 10_000;

type Name = keyof typeof ASKED_AHEAD;

/** Reads the answer to its end at once: one that nobody takes would hold its line open. */
async function fetchWhole(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init);
  return new Response(await response.arrayBuffer(), response);
}

function ask(operationName: Name, variables: object): Asked {
  const body = JSON.stringify({ operationName, variables, query: ASKED_AHEAD[operationName] });
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json,application/json;q=0.9' };
  return { operationName, variables: JSON.stringify(variables), answer: fetchWhole('/graphql', { method: 'POST', headers, body }) };
}

/** The door's three questions, and those of the screen the address names, as their components will ask them. */
function questions(root: string, { pathname, search }: Location): readonly (readonly [Name, object])[] {
  if (OUTSIDE.test(pathname)) return [];
  const query = new URLSearchParams(search);
  const door = [['Deployment', {}] as const, ['Me', {}] as const, ['Catalogue', { root }] as const];
  if (pathname !== '/' || query.has('kiosk') || window.matchMedia(NARROW).matches) return door;
  const parent = query.get('area') ?? root;
  return [['OverviewMatrix', { parent }], ['AreaMap', { parent }], ...door];
}

/** Lets the browser fetch the code of the screen that the address names beside the code that will ask for it. */
function fetchScreen(): void {
  const list = document.querySelector<HTMLScriptElement>('script[data-screens]')?.dataset.screens ?? '{}';
  const files = (JSON.parse(list) as Readonly<Record<string, readonly string[]>>)[location.pathname] ?? [];
  for (const href of files) {
    const link = document.createElement('link');
    const isStyle = href.endsWith('.css');
    link.rel = isStyle ? 'preload' : 'modulepreload';
    if (isStyle) link.as = 'style';
    link.href = href;
    document.head.append(link);
  }
}

const root = localStorage.getItem(ROOT_MARK);
if (root !== null && window.cungcauAsked === undefined) {
  const asked = questions(root, location).map(([name, variables]) => ask(name, variables));
  window.cungcauAsked = asked;
  for (const { answer } of asked) answer.catch(() => undefined);
  setTimeout(() => asked.splice(0), FORGET);
  fetchScreen();
}
