/** How the figures of a column are written; `fall` and `fallShare` put what is below zero in brackets, as in price tables. */
export const XLSX_KINDS = ['text', 'whole', 'decimal', 'percent', 'fall', 'fallShare', 'day', 'time'] as const;
export type XlsxKind = (typeof XLSX_KINDS)[number];

const FORMATS = {
  whole: '#,##0',
  decimal: '#,##0.##',
  percent: '0.0%',
  fall: '#,##0;(#,##0)',
  fallShare: '0.0%;(0.0%)',
  day: 'dd/mm/yyyy',
  time: 'dd/mm/yyyy hh:mm',
} as const;
const FIRST_OWN_FORMAT = 164;
const KINDS_WITH_FORMAT = XLSX_KINDS.filter((kind) => kind !== 'text');

/** Places in the style sheet: plain cells by kind, the same bold, then head and title. */
export const styleOf = (kind: XlsxKind, isBold: boolean): number => XLSX_KINDS.indexOf(kind) + (isBold ? XLSX_KINDS.length : 0);
export const HEAD_STYLE = 2 * XLSX_KINDS.length;
export const TITLE_STYLE = HEAD_STYLE + 1;

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows no other control characters.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside XML; characters that XML 1.0 cannot hold are left out. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** Column letters of a place counted from 0: A … Z, AA … */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}

export function stylesXml(): string {
  const formats = KINDS_WITH_FORMAT.map((kind, place) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + place}" formatCode="${xmlText(FORMATS[kind])}"/>`);
  const cell = (kind: XlsxKind, font: number): string => {
    const format = kind === 'text' ? 0 : FIRST_OWN_FORMAT + KINDS_WITH_FORMAT.indexOf(kind);
    return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
  };
  const head =
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>';
  const cells = [
    ...[0, 1].flatMap((font) => XLSX_KINDS.map((kind) => cell(kind, font))),
    head,
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  ];
  const font = (size: number, isBold: boolean): string =>
    `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
  return `${HEADER}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts>
<fonts count="3">${font(12, false)}${font(12, true)}${font(14, true)}</fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4EEFA"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

/** `headRow`: the row, counted from 1, that printed pages repeat. */
export function workbookXml(sheets: readonly { readonly name: string; readonly headRow: number }[]): string {
  const listed = sheets.map(({ name }, place) => `<sheet name="${xmlText(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`);
  const quoted = (name: string): string => xmlText(`'${name.replaceAll("'", "''")}'`);
  const titles = sheets.map(
    ({ name, headRow }, place) => `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${quoted(name)}!$${headRow}:$${headRow}</definedName>`,
  );
  return `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${listed.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

export function workbookRelationsXml(sheets: number): string {
  const own = Array.from(
    { length: sheets },
    (_, place) => `<Relationship Id="rId${place + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId${sheets + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/>`;
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}${styles}</Relationships>`;
}

export function contentTypesXml(sheets: number): string {
  const own = Array.from(
    { length: sheets },
    (_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${own.join('')}</Types>`;
}

export const packageRelationsXml = (): string =>
  `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** `at`: milliseconds since 1970. */
export function corePropertiesXml(title: string, author: string, at: number): string {
  const time = new Date(at).toISOString().slice(0, 19);
  return `${HEADER}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${time}Z</dcterms:created></cp:coreProperties>`;
}

/** Opens a sheet up to its rows: what stays in sight while scrolling, widths in characters, A4 across. */
export function sheetStart(widths: readonly number[], headRow: number): string {
  const columns = widths.map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`);
  const pane = `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `${HEADER}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

export const SHEET_END =
  '</sheetData><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;C&amp;P</oddHeader></headerFooter></worksheet>';
