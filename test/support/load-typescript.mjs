// Imported first, this lets a script import the project's TypeScript without a build: `node --import ./test/support/load-typescript.mjs`.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
