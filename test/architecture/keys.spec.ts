import { projectFiles, readProjectFile } from './project-files.js';

const CRYPTOGRAPHY = /from 'node:crypto'|crypto\.subtle|sha256\(|from '(?:@node-rs\/argon2|@simplewebauthn\/\w+|openid-client|pkijs|web-push)'/;
const PRODUCT = /^(api|db|web)\/.+(?<!\.spec)\.(ts|tsx|mjs)$/;
const NAMED = /`((?:api|db|web)\/[^`]+\.(?:ts|tsx|mjs))`/g;

const inventory = readProjectFile('docker/KEYS.md');
const named = new Set([...inventory.matchAll(NAMED)].map(([, file = '']) => file));
const using = projectFiles().filter((file) => PRODUCT.test(file) && !file.includes('/generated/') && CRYPTOGRAPHY.test(readProjectFile(file)));

describe('the inventory of keys and algorithms', () => {
  it('names every file of the product that uses cryptography', () => {
    expect(using.filter((file) => !named.has(file))).toEqual([]);
    expect(using.length).toBeGreaterThan(30);
  });

  it('names none that uses none', () => {
    expect([...named].filter((file) => !using.includes(file))).toEqual([]);
  });

  it('tells of every setting that is a secret', () => {
    const secrets = [...readProjectFile('README.md').matchAll(/`([A-Z_]*(?:SECRET|_KEY)[A-Z_]*?)(?:_FILE)?`/g)].map(([, name = '']) => name);
    expect(secrets.length).toBeGreaterThan(3);
    expect(secrets.filter((name) => !inventory.includes(`\`${name}\``))).toEqual([]);
  });
});
