import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { sha256 } from './door.js';
import { projectRoot } from './project-root.js';
import { findExcessOfText } from './query-limits.js';

/** Of pages built from this source (`npm run generate`), and of pages and phones that were released earlier (`npm run generate -- --release`). */
const MANIFESTS = ['operations.json', 'released-operations.json'];

interface Extensions {
  readonly persistedQuery?: { readonly sha256Hash?: unknown } | null;
}

/** What a GraphQL request over HTTP or a socket says of its operation. */
interface Asking {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

const refused = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code, http: { status: 400 } } });

/** In an address extensions are text. */
function hashIn(extensions: unknown): unknown {
  try {
    const read = (typeof extensions === 'string' ? JSON.parse(extensions) : extensions) as Extensions | null | undefined;
    return read?.persistedQuery?.sha256Hash;
  } catch {
    return undefined;
  }
}

/** What Apollo asks for the text behind a hash. */
interface TextCache {
  get(key: string): Promise<string | undefined>;
  set(): Promise<void>;
  delete(): Promise<boolean>;
}

/** The operations of our own pages and phones, by the SHA-256 of their text. */
export class KnownOperations {
  private readonly byHash = new Map<string, string>();
  private readonly hashes = new Map<string, string>();

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      const hash = sha256(text).toString('hex');
      this.byHash.set(hash, text);
      this.hashes.set(text, hash);
    }
  }

  static read(): KnownOperations {
    return new KnownOperations(MANIFESTS.flatMap((name) => JSON.parse(readFileSync(join(projectRoot, 'api', name), 'utf8')) as string[]));
  }

  get texts(): readonly string[] {
    return [...this.byHash.values()];
  }

  has(text: string): boolean {
    return this.hashes.has(text);
  }

  /** What is wrong with what a request asks; null when it may go on to be read. With `isOpen` any operation may that is not too long, but its hash must be its own. */
  refusal(asked: unknown, isOpen: boolean): GraphQLError | null {
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return null;
    const { query, extensions } = asked as Asking;
    const said = hashIn(extensions);
    const hash = typeof query === 'string' ? (this.hashes.get(query) ?? sha256(query).toString('hex')) : said;
    if (said !== undefined && said !== hash) return refused('OPERATION_DIFFERS', 'The hash is not that of the operation.');
    if (hash === undefined || (typeof hash === 'string' && this.byHash.has(hash))) return null;
    if (!isOpen || query === undefined)
      return refused('OPERATION_UNKNOWN', 'This server answers the operations of its own pages only. Machines ask with a token of theirs.');
    return typeof query === 'string' ? findExcessOfText(query) : null;
  }

  /** A page may send the hash alone. Nobody can teach the server another. */
  asCache(): TextCache {
    return {
      get: async (key) => this.byHash.get(key.slice(key.lastIndexOf(':') + 1)),
      set: async () => undefined,
      delete: async () => false,
    };
  }
}
