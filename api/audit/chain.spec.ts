import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { ChainCheck, type ChainHead, type ChainLink } from './chain.js';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

function chainOf(details: readonly (string | null)[]): ChainLink[] {
  let before: Buffer = Buffer.alloc(32);
  return details.map((detail, place) => {
    const body = `{"seq" : ${place + 1}, "action" : "UPDATE", "detail" : ${detail === null ? 'null' : `"${sha(detail)}"`}}`;
    before = createHash('sha256').update(before).update(body).digest();
    return { seq: place + 1, body, detail, hash: before };
  });
}

const headOf = (links: readonly ChainLink[]): ChainHead => ({ seq: links.at(-1)?.seq ?? 0, hash: (links.at(-1)?.hash ?? Buffer.alloc(32)).toString('hex') });

function check(links: readonly ChainLink[], head: ChainHead | null, heads: readonly ChainHead[] = []): string[] {
  const chain = new ChainCheck(heads);
  for (const link of links) chain.take(link);
  return chain.finish(head).map(({ seq, flaw }) => `${seq} ${flaw}`);
}

const chains = fc.array(fc.option(fc.string(), { nil: null }), { minLength: 3, maxLength: 30 }).map(chainOf);

describe('the chain of the audit', () => {
  it('has nothing to find in a chain that nobody touched', () => {
    fc.assert(fc.property(chains, (links) => expect(check(links, headOf(links))).toEqual([])));
  });

  it('names the one entry whose text, detail or hash was changed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom('body', 'detail', 'hash'), (links, pick, part) => {
        const at = pick % links.length;
        const link = links[at] as ChainLink;
        const changed =
          part === 'body'
            ? { ...link, body: link.body.replace('UPDATE', 'DELETE') }
            : part === 'detail'
              ? { ...link, detail: `${link.detail ?? ''}!` }
              : { ...link, hash: Buffer.from(sha('other'), 'hex') };
        const found = check(links.with(at, changed), headOf(links));
        expect(found[0]).toMatch(new RegExp(`^${link.seq} `));
      }),
    );
  });

  it('names the entry that was taken out, and the place where the tail was cut', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (links, pick) => {
        const at = pick % links.length;
        const found = check(links.toSpliced(at, 1), headOf(links));
        expect(found).toEqual([`${at + 1} ${at === links.length - 1 ? 'CUT' : 'MISSING'}`]);
      }),
    );
  });

  it('finds two entries that changed places', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (links, pick) => {
        const at = pick % (links.length - 1);
        const [one, other] = [links[at] as ChainLink, links[at + 1] as ChainLink];
        const swapped = links.with(at, { ...other, seq: one.seq }).with(at + 1, { ...one, seq: other.seq });
        expect(check(swapped, headOf(links)).length).toBeGreaterThan(0);
      }),
    );
  });

  it('finds a chain made anew from the first entry on only by a head kept elsewhere', () => {
    const honest = chainOf(['a', 'b', 'c']);
    const forged = chainOf(['a', 'x', 'c']);
    expect(check(forged, headOf(forged))).toEqual([]);
    expect(check(forged, headOf(forged), [headOf(honest)])).toEqual(['3 REWRITTEN']);
    expect(check(forged.slice(0, 2), headOf(forged.slice(0, 2)), [headOf(honest)])).toEqual(['3 CUT']);
  });

  it('takes a detail that was forgotten on record, and none that is merely gone', () => {
    const links = chainOf(['a', 'b']);
    const gone = links.with(0, { ...(links[0] as ChainLink), detail: null });
    expect(check(gone, headOf(gone))).toEqual(['1 DETAIL_MISSING']);
    const body = `{"seq" : 3, "action" : "FORGET", "more" : {"entries" : [1]}, "detail" : null}`;
    const hash = createHash('sha256')
      .update(links[1]?.hash ?? '')
      .update(body)
      .digest();
    const recorded = [...gone, { seq: 3, body, detail: null, hash }];
    expect(check(recorded, headOf(recorded))).toEqual([]);
  });
});
