/** A question that went out before the page's own code had come. */
export interface Asked {
  readonly operationName: string;
  /** As JSON. */
  readonly variables: string;
  readonly answer: Promise<Response>;
}

declare global {
  interface Window {
    /** What was asked ahead and nobody has taken yet; there as soon as either side has run. */
    cungcauAsked?: Asked[];
  }
}

/** Takes the answer of a question out of those that wait; null when nobody asked the same with the same variables. */
export function takeAsked(waiting: Asked[], body: unknown): Promise<Response> | null {
  if (waiting.length === 0 || typeof body !== 'string') return null;
  const { operationName, variables } = JSON.parse(body) as { readonly operationName?: string; readonly variables?: unknown };
  const place = waiting.findIndex((one) => one.operationName === operationName && one.variables === JSON.stringify(variables ?? {}));
  const [taken] = place === -1 ? [] : waiting.splice(place, 1);
  return taken?.answer ?? null;
}

/** `fetch` that takes the answer of a question asked ahead, and asks itself when there is none or its line broke. */
export const fetchOrAsked: typeof fetch = (input, init) => {
  const ask = (): Promise<Response> => fetch(input, init);
  return takeAsked(window.cungcauAsked ?? [], init?.body)?.catch(ask) ?? ask();
};

/** From now on a script that comes late asks nothing: the page does it itself. */
export function closeAhead(): void {
  window.cungcauAsked ??= [];
}

/** What was asked as somebody else, or as nobody, is no answer for who has come. */
export function forgetAsked(): void {
  window.cungcauAsked?.splice(0);
}
