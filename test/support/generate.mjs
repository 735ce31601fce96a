import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, Kind, lexicographicSortSchema, parse, print, printSchema, Source, stripIgnoredCharacters, validateSchema, visit } from 'graphql';
import { readReleased, textsOfPages } from './operation-texts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const NOTICE = 'Made by `npm run generate` from the .graphql files; do not edit.';

const SCALARS = {
  ID: 'string',
  Instant: { input: 'string', output: 'string' },
  Figure: 'unknown',
  Whole: 'number',
  NumberColumn: 'ReadonlyArray<number | null>',
  TimeColumn: 'ReadonlyArray<string | null>',
  Json: 'unknown',
};

/** Inside the API an instant is milliseconds; the scalars turn it into ISO text on the way out. */
const SERVER_SCALARS = {
  ...SCALARS,
  Instant: { input: 'Instant', output: 'Instant' },
  TimeColumn: 'ReadonlyArray<number | null>',
};

/** Every file below `folder` that ends in `.graphql`, in a steady order, without what was generated. */
async function graphqlFiles(folder) {
  const names = await readdir(join(root, folder), { recursive: true });
  return names
    .filter((name) => name.endsWith('.graphql') && name !== 'schema.graphql' && !name.includes('generated'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
}

async function readDocuments(folder) {
  const paths = await graphqlFiles(folder);
  return Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(root, path), 'utf8');
      return { location: path, document: parse(new Source(text, path)) };
    }),
  );
}

/** The rooms' contracts as one schema, printed and sorted, so that a change of the contract is a change of one file. */
async function mergeSchema() {
  const rooms = await readDocuments('api');
  const merged = buildASTSchema({ kind: 'Document', definitions: rooms.flatMap((room) => room.document.definitions) });
  const problems = validateSchema(merged);
  if (problems.length > 0) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return `# ${NOTICE}\n\n${printSchema(lexicographicSortSchema(merged))}\n`;
}

function generateServerTypes(schema) {
  return codegen({
    filename: 'schema.ts',
    schema,
    documents: [],
    config: { scalars: SERVER_SCALARS, enumsAsTypes: true, immutableTypes: true, avoidOptionals: { field: true } },
    pluginMap: { typescript },
    plugins: [{ typescript: {} }],
  }).then((text) => `// ${NOTICE}\nimport type { Instant } from '../domain/instant.js';\n\n${text}\n`);
}

function generateWebOperations(schema, documents) {
  const config = { scalars: SCALARS, enumsAsTypes: true, immutableTypes: true, useTypeImports: true, arrayInputCoercion: false, dedupeFragments: true };
  return codegen({
    filename: 'operations.ts',
    schema,
    documents,
    config,
    pluginMap: { typescriptOperations, typedDocumentNode },
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
  }).then((text) => `// ${NOTICE}\n${text}\n`);
}

/** What the desk asks before its own code has come; see web/ahead.ts. */
const ASKED_AHEAD = ['Deployment', 'Me', 'Catalogue', 'OverviewMatrix', 'AreaMap'];

/** The same text that the page's client would send: with the name of the type in every answer. */
function textOf(name, documents) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const definition = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name);
  if (definition === undefined) throw new Error(`no operation ${name}`);
  const document = { kind: Kind.DOCUMENT, definitions: [definition] };
  visit(document, {
    FragmentSpread: (spread) => {
      throw new Error(`${name} spreads ${spread.name.value}: what is asked ahead has no fragments`);
    },
  });
  return stripIgnoredCharacters(print(addTypenameToDocument(document)));
}

const textsAhead = (documents) => Object.fromEntries(ASKED_AHEAD.map((name) => [name, textOf(name, documents)]));

function printAhead(ahead) {
  const texts = Object.entries(ahead).map(([name, text]) => `  ${name}: ${JSON.stringify(text)},`);
  return `// ${NOTICE}\n\n/** The questions that are asked before the page's own code has come, by the names of their operations. */\nexport const ASKED_AHEAD = {\n${texts.join('\n')}\n} as const;\n`;
}

const printTexts = (texts) => `${JSON.stringify([...new Set(texts)].toSorted(), null, 2)}\n`;

/** With `--release` what pages of this build ask is added to what is answered for ever. */
async function generateAll() {
  const text = await mergeSchema();
  const schema = parse(text);
  const operations = await readDocuments('web');
  const files = new Map([
    ['api/schema.graphql', text],
    ['api/generated/schema.ts', await generateServerTypes(schema)],
  ]);
  const code = await generateWebOperations(schema, operations);
  const ahead = textsAhead(operations);
  const { phone, desk } = await textsOfPages(code);
  files.set('web/generated/operations.ts', code);
  files.set('web/generated/ahead.ts', printAhead(ahead));
  const ofDesk = [...desk, ...Object.values(ahead)];
  files.set('api/operations.json', printTexts([...phone, ...ofDesk]));
  // A phone may come back after weeks with what it asked then, so what phones ask is kept at once.
  files.set('api/released-operations.json', printTexts([...(await readReleased()), ...phone, ...(process.argv.includes('--release') ? ofDesk : [])]));
  return files;
}

async function differs(path, text) {
  const now = await readFile(join(root, path), 'utf8').catch(() => null);
  return now !== text;
}

const check = process.argv.includes('--check');
const files = await generateAll();
const changed = [];
for (const [path, text] of files) {
  if (!(await differs(path, text))) continue;
  changed.push(path);
  if (check) continue;
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
for (const path of changed) console.log(`${check ? 'out of date' : 'written'}: ${relative('.', join(root, path))}`);
if (check && changed.length > 0) {
  console.error('Run `npm run generate`.');
  process.exitCode = 1;
}
