// The rooms of the API in the order a report walks through them. A room may import from rooms before it, never after.
const walk = [
  'platform',
  'audit',
  'account',
  'commodity',
  'outlet',
  'report',
  'duty',
  'photo',
  'checklist',
  'review',
  'trend',
  'alert',
  'bulletin',
  'order',
  'notice',
  'field',
  'catalogue',
  'disclosure',
  'intake',
  'demo',
  'evaluation',
];
const room = (name) => `^api/${name}/`;
const code = '\\.tsx?$';
const composition = '^api/(app\\.module|main|compose|context)\\.ts$';
const entries =
  '(\\.d\\.ts|\\.spec\\.tsx?|\\.config\\.m?ts|\\.command\\.ts|^api/main\\.ts|^web/(main|service-worker)\\.tsx?|^db/migrations/.*|^db/dump-schema\\.ts|^test/.*)$';

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const noLookingAhead = walk
  .slice(0, -1)
  .map((name, place) => rule(`no-looking-ahead-from-${name}`, { path: room(name) }, { path: walk.slice(place + 1).map(room) }));

module.exports = {
  forbidden: [
    ...noLookingAhead,
    rule('rooms-do-not-know-the-house', { path: `^api/(${walk.join('|')})/`, pathNot: '(\\.command|\\.spec)\\.ts$' }, { path: composition }),
    rule('domain-is-pure', { path: '^api/domain/', pathNot: '\\.spec\\.ts$' }, { pathNot: '^api/domain/' }),
    rule('web-knows-only-the-domain', { path: '^web/' }, { path: '^(api/(?!domain/)|db/|test/)' }),
    rule('ui-is-dumb', { path: '^web/ui/' }, { path: ['^web/(?!ui/)', '^api/'] }),
    rule('migrations-stand-alone', { path: '^db/migrations/' }, { path: '^(api|web|db|test)/' }),
    rule('db-knows-only-the-domain', { path: '^db/' }, { path: '^(api/(?!domain/)|web/|test/)' }),
    rule('nothing-shipped-knows-the-tests', { path: '^(api|web|db)/', pathNot: '\\.spec\\.tsx?$' }, { path: '^test/' }),
    rule(
      'only-stores-and-views-touch-the-database',
      { path: '^api/', pathNot: '(^api/platform/|\\.(store|view|entity|module|spec)\\.ts$|\\.store\\..*\\.ts$)' },
      { path: 'node_modules/(typeorm|pg|@nestjs/typeorm)/' },
    ),
    rule(
      'stores-and-entities-are-private-to-their-room',
      { path: '^api/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      { path: '^api/[^/]+/.+\\.(store|entity)\\.ts$', pathNot: '^api/$1/' },
    ),
    rule('resolvers-do-not-reach-stores', { path: '\\.resolver\\.ts$' }, { path: '\\.(store|entity)\\.ts$' }),
    rule('no-circles', { path: code }, { circular: true }),
    rule('no-strays', { orphan: true, path: code, pathNot: entries }, {}),
    rule('imports-resolve', { path: code }, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    webpackConfig: { fileName: 'test/architecture/resolve-options.cjs' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^(api|db|web|test)/.*\\.(cjs|mjs|css)$|^dist/|^(api|web)/generated/)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
