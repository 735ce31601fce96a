import type { BulletinDocument } from '../domain/bulletin/bulletin-document.js';
import { type BulletinTemplate, recipientsOf } from '../domain/bulletin/bulletin-template.js';
import { xmlText } from '../platform/xlsx-parts.js';

type Element = readonly [name: string, content: string | readonly Element[]];

const write = ([name, content]: Element, indent: string): string =>
  typeof content === 'string'
    ? `${indent}<${name}>${xmlText(content)}</${name}>`
    : `${indent}<${name}>\n${content.map((inner) => write(inner, `${indent}  `)).join('\n')}\n${indent}</${name}>`;

interface Described {
  readonly document: BulletinDocument;
  readonly template: BulletinTemplate;
  readonly ordinal: number | null;
  /** `2026-11-22`. */
  readonly day: string;
  readonly pages: number;
}

/** What Decree 30/2020, Appendix VI keeps beside an electronic document; what is not known is left empty. */
export function metadataXml(described: Described): string {
  const { document, template, ordinal, day, pages } = described;
  const elements: Element[] = [
    identity(described),
    ['TypeName', 'Báo cáo'],
    ['CodeNumber', numberText(ordinal)],
    ['CodeNotation', template.notation],
    ['IssuedDate', ordinal === null ? '' : day],
    ['OrganName', template.organ],
    ['Subject', document.subject],
    ['Language', 'Tiếng Việt'],
    ['PageAmount', String(pages)],
    ['Description', `sha256:${document.sha256}`],
    signer(template),
    ['To', recipientsOf(template).map((name): Element => ['Organ', [empty('OrganId'), ['OrganName', name]]])],
    ['Priority', 'Khẩn'],
    empty('IssuedAmount'),
    empty('DueDate'),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(['DocumentMetadata', elements], '')}\n`;
}

const empty = (name: string): Element => [name, ''];
const numberText = (ordinal: number | null): string => (ordinal === null ? '' : String(ordinal));

const identity = ({ template, ordinal, day }: Described): Element => [
  'DocumentId',
  [['OrganId', template.organId], ['FileCatalog', day.slice(0, 4)], empty('FileNotation'), ['DocOrdinal', numberText(ordinal)]],
];

const signer = ({ signerLines, signerName }: BulletinTemplate): Element => [
  'SignerInfo',
  [
    ['Position', signerLines.at(-1) ?? ''],
    ['FullName', signerName],
  ],
];
