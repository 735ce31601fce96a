import type { IndexHtmlTransformResult, Plugin, Rolldown } from 'vite';

/** The screens whose code is fetched beside the page's own, by their addresses and the names of their pieces. */
const SCREENS = { '/': 'overview-page', '/trend': 'trend-page', '/alerts': 'alerts-page', '/lead': 'lead-page' } as const;

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: Set<string> } };

const isChunk = (part: Bundle[string] | undefined): part is Chunk => part?.type === 'chunk';

/** Files that a piece of code needs before it can run, itself included. */
function filesOf(bundle: Bundle, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const chunk = bundle[file];
    if (!isChunk(chunk) || found.has(file)) return;
    found.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const next of chunk.imports) visit(next);
  };
  const start = Object.values(bundle).find((part) => isChunk(part) && part.name === name);
  if (start !== undefined) visit(start.fileName);
  return found;
}

function tagsFor(bundle: Bundle | undefined): IndexHtmlTransformResult {
  if (bundle === undefined) return [{ tag: 'script', attrs: { type: 'module', async: true, src: '/ahead/ask.ts' }, injectTo: 'head-prepend' }];
  const known = filesOf(bundle, 'main');
  const screens = Object.entries(SCREENS).map(([address, name]) => [
    address,
    [...filesOf(bundle, name)].filter((file) => !known.has(file)).map((file) => `/${file}`),
  ]);
  const [script] = filesOf(bundle, 'ahead');
  if (script === undefined) throw new Error('there is no script that asks ahead');
  const attrs = { type: 'module', async: true, src: `/${script}`, 'data-screens': JSON.stringify(Object.fromEntries(screens)) };
  return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
}

/** Puts the small script that asks ahead before everything else of the desk's page. */
export function askAhead(): Plugin {
  return {
    name: 'ask-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path, bundle }) => (path === '/index.html' ? tagsFor(bundle) : []),
    },
  };
}
