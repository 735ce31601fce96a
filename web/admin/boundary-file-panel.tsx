import { useLazyQuery, useMutation } from '@apollo/client/react';
import { type Boundary, drawOutlines } from '@domain/map/draw-outlines.js';
import { packBoundaries, type ReadFeature } from '@domain/map/read-boundaries.js';
import { Button, FileButton, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type BoundaryFileFieldsFragment, ImportBoundaryFileDocument, ReadBoundaryFileDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { useFormat, useText } from '../text/language.js';
import type { Text } from '../text/vi.js';
import { Panel } from '../ui/panel.js';
import classes from './admin.module.css';
import catalogueClasses from './catalogue.module.css';
import { type FileRow, FileRows } from './file-rows.js';

type Told = BoundaryFileFieldsFragment;
type Row = Told['rows'][number];

/** As much as a page can read at once without being long about it, in bytes. */
const LARGEST = 120_000_000;

interface Chosen {
  readonly name: string;
  /** What is sent; '' when it is told of only. */
  readonly text: string;
  readonly boundaries: readonly Boundary[];
  readonly told: Told;
}

const wholeWrong = (name: string, fault: NonNullable<Told['fault']>): Chosen => ({ name, text: '', boundaries: [], told: { rows: [], fault, written: false } });

const wrongRow = ({ feature, code, reading }: ReadFeature): Row[] =>
  'fault' in reading && reading.fault !== 'UNKNOWN' ? [{ feature, code, name: code, state: 'WRONG', fault: reading.fault, corners: 0 }] : [];

/** A file as this page reads it: made lighter, checked by the rules of the server. */
async function readFile(file: File, isOurs: (code: string) => boolean): Promise<Chosen> {
  if (file.size > LARGEST) return wholeWrong(file.name, 'TOO_LARGE');
  const packed = packBoundaries(await file.text(), isOurs);
  if ('fault' in packed) return wholeWrong(file.name, packed.fault);
  const wrong = packed.features.flatMap(wrongRow);
  const boundaries = packed.features.flatMap(({ reading }) => ('boundary' in reading ? [reading.boundary] : []));
  return { name: file.name, text: wrong.length > 0 ? '' : packed.text, boundaries, told: { rows: wrong, fault: null, written: false } };
}

/** Choosing a file, what it would do and draw, and writing it. */
export function BoundaryFilePanel({ onDone }: { readonly onDone: () => void }) {
  const { t } = useText();
  const words = t.boundary;
  const { chosen, hasFailed, isBusy, choose, write } = useBoundaryFile(onDone);
  const told = chosen?.told;
  const isReady = told !== undefined && !told.written && chosen?.text !== '' && told.rows.some(({ state }) => state === 'NEW' || state === 'CHANGED');
  return (
    <Panel title={words.title}>
      <p className={classes.hint}>{words.hint}</p>
      <Group gap="xs">
        <FileButton accept=".geojson,.json,application/geo+json" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" loading={isBusy}>
              {words.choose}
            </Button>
          )}
        </FileButton>
        <Button size="xs" disabled={!isReady || isBusy} onClick={() => void write()}>
          {words.write}
        </Button>
      </Group>
      <div role="status">{told !== undefined && <Outcome told={told} />}</div>
      <div role="alert">{hasFailed && <p className={classes.problem}>{t.common.failed}</p>}</div>
      {chosen !== null && chosen.boundaries.length > 0 && <Preview boundaries={chosen.boundaries} />}
      {told !== undefined && told.rows.length > 0 && <FileRows line={words.feature} rows={told.rows.map((row) => rowOf(row, t))} />}
    </Panel>
  );
}

function useBoundaryFile(onDone: () => void) {
  const catalogue = useCatalogue();
  const [look, looking] = useLazyQuery(ReadBoundaryFileDocument, { fetchPolicy: 'network-only' });
  const [bring, bringing] = useMutation(ImportBoundaryFileDocument);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const show = (file: Chosen, told: Told | undefined): void => {
    setFailed(told === undefined);
    setChosen({ ...file, told: told ?? file.told });
  };
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const read = await readFile(file, (code) => catalogue.locality(code) !== undefined);
    if (read.text === '') return show(read, read.told);
    show(read, (await look({ variables: { text: read.text } }).catch(() => undefined))?.data?.file);
  };
  const write = async (): Promise<void> => {
    if (chosen === null) return;
    const told = (await bring({ variables: { name: chosen.name, text: chosen.text } }).catch(() => undefined))?.data?.file;
    show(chosen, told);
    if (told?.written === true) onDone();
  };
  return { chosen, hasFailed, isBusy: looking.loading || bringing.loading, choose, write };
}

const rowOf = ({ feature, name, code, state, fault }: Row, t: Text): FileRow => ({
  line: feature,
  name: name === '' ? '–' : name,
  key: code,
  state: t.boundary.states[state],
  problems: fault !== null ? [t.boundary.faults[fault]] : state === 'UNKNOWN' ? [t.boundary.unknown] : [],
});

function Outcome({ told: { rows, fault, written } }: { readonly told: Told }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.boundary;
  const count = (state: Row['state']): number => rows.filter((row) => row.state === state).length;
  const shown = (state: Row['state']): string => format.number(count(state));
  if (fault !== null) return <p className={classes.problem}>{words.fileFaults[fault]}</p>;
  if (count('WRONG') > 0) return <p className={classes.problem}>{words.wrong(shown('WRONG'))}</p>;
  if (written) return <p className={classes.done}>{words.written}</p>;
  return (
    <>
      <p className={classes.done}>{words.counts(shown('NEW'), shown('CHANGED'), shown('SAME'), shown('UNKNOWN'))}</p>
      <p className={classes.hint}>
        {count('NEW') + count('CHANGED') === 0 && words.nothing} {words.corners(format.number(rows.reduce((sum, { corners }) => sum + corners, 0)))}
      </p>
    </>
  );
}

function Preview({ boundaries }: { readonly boundaries: readonly Boundary[] }) {
  const { t } = useText();
  const drawn = useMemo(() => drawOutlines(boundaries), [boundaries]);
  if (drawn === null) return null;
  const { sheet, paths } = drawn;
  return (
    <svg className={catalogueClasses.drawn} viewBox={`-12 -12 ${sheet.width + 24} ${sheet.height + 24}`} role="img" aria-label={t.boundary.preview}>
      <path d={paths.join('')} />
    </svg>
  );
}
