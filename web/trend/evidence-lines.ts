import type { AnyEvidence } from '@domain/alert/evidence.js';
import type { Text } from '../text/vi.js';

/** A level that the rule compared with. Prices in smallest money units, stock in base units. */
export interface EvidenceLine {
  readonly axis: 'price' | 'stock';
  readonly role: 'usual' | 'peers' | 'limit';
  readonly label: string;
  readonly value: number;
}

type Words = Text['alerts']['lines'];

const price = (role: EvidenceLine['role'], label: string, value: number): EvidenceLine => ({ axis: 'price', role, label, value });
const stock = (role: EvidenceLine['role'], label: string, value: number): EvidenceLine => ({ axis: 'stock', role, label, value });

/** The baseline, the peers and the threshold behind an alert about one outlet, as levels of its series and from the stored evidence alone; none for rules that compare no levels. */
export function evidenceLines(seen: AnyEvidence, words: Words): readonly EvidenceLine[] {
  switch (seen.rule) {
    case 'G0':
      return [
        price('usual', words.reference, seen.reference),
        price('limit', words.limit, seen.ratio >= 1 ? seen.reference * seen.limitRatio : seen.reference / seen.limitRatio),
      ];
    case 'G1': {
      const asPeers = seen.baseline * (1 + seen.peerRise);
      const peers = seen.peers > 0 ? [price('peers', words.asPeers, asPeers)] : [];
      return [price('usual', words.usual, seen.baseline), ...peers, price('limit', words.limit, asPeers * (1 + seen.limit))];
    }
    case 'G2':
      return [price('peers', words.peers, seen.peerMedian), price('limit', words.limit, seen.peerMedian * (1 + seen.limit))];
    case 'G3':
      return [price('limit', words.ceiling, seen.ceiling)];
    case 'G4':
      return [price('usual', words.input, seen.inputPrice), price('limit', words.allowed, seen.allowed)];
    case 'S2':
      return [stock('limit', words.needed, Math.max(0, seen.demandPerDay * ((seen.sellingDays ?? seen.deliveryInDays) + seen.limitDays)))];
    case 'H1':
    case 'H2':
      return [stock('usual', words.usualStock, seen.meanDailyStock), stock('limit', words.limit, seen.meanDailyStock * seen.limitRatio + seen.exemptStock)];
    default:
      return [];
  }
}
