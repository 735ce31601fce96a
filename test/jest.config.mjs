import path from 'node:path';
import { swcOptions } from './support/swc-options.mjs';

const root = path.resolve(import.meta.dirname, '..');
const support = (file) => path.join(root, 'test/support', file);

/** One set of specs; `needs.database` starts a server and a template database before the first of them. */
function project(displayName, testMatch, needs = {}) {
  const database = { globalSetup: support('start-database.mjs'), globalTeardown: support('stop-database.mjs') };
  return {
    displayName,
    rootDir: root,
    roots: testMatch.map((pattern) => path.join(root, pattern.split('/*')[0])),
    testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
    testPathIgnorePatterns: ['/node_modules/', ...(needs.without ?? []).map((folder) => `<rootDir>/${folder}/`)],
    testEnvironment: 'node',
    setupFiles: [support('generated-cases.mjs')],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleNameMapper: {
      '^@domain/(.*)\\.js$': '<rootDir>/api/domain/$1',
      '^(\\.{1,2}/.*)\\.js$': '$1',
      '\\.(css|woff2?|svg)$': support('empty-module.mjs'),
      // @fastify/static requires this module of ESM, which jest cannot do before Node 24; only downloads use it, and there are none.
      '^content-disposition$': support('content-disposition.cjs'),
    },
    transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swcOptions, swcrc: false }] },
    ...(needs.database ? database : {}),
  };
}

export default {
  testTimeout: 60_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '900MB',
  projects: [
    project('domain', ['api/domain/**/*.spec.ts']),
    project('api', ['api/**/*.spec.ts'], { without: ['api/domain'], database: true }),
    project('web', ['web/**/*.spec.ts', 'web/**/*.spec.tsx']),
    project('db', ['db/**/*.spec.ts', 'test/db/**/*.spec.ts'], { database: true }),
    project('test', ['test/api/**/*.spec.ts', 'test/scenario/**/*.spec.ts'], { database: true }),
    project('architecture', ['test/architecture/**/*.spec.ts']),
    project('browser', ['test/web/**/*.spec.ts'], { database: true }),
  ],
};
