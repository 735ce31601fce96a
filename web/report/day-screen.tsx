import { useEffect, useMemo, useState } from 'react';
import { now } from '../offline/clock.js';
import { timeOf } from '../offline/outbox.js';
import { isWaiting, type OutboxRecord } from '../offline/record.js';
import { guessOutlet, metresTo, type PlannedVisit, planDay } from './day-plan.js';
import { OrderCards } from './order-cards.js';
import { goTo } from './phone-screen.js';
import { change, phone, usePhone } from './phone-state.js';
import { positionIfAllowed } from './position.js';
import { RegainedNote } from './regained-note.js';
import { dueSoon, namesOf, remindBeforeCutOff } from './reminders.js';
import { SyncLine } from './sync-line.js';
import { usePhoneFormat } from './use-phone-format.js';

const MINUTE = 60_000;
const SHAPES = { EXPECTED: '○', RECEIVED: '✓', LATE: '✓', MISSING: '!', WAITING: '◷', DRAFT: '✎' } as const;
const MOST_FOUND = 30;

/** The time, again every minute. */
function useMinute(): ReturnType<typeof now> {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return at;
}

function usePlan(at: ReturnType<typeof now>): readonly PlannedVisit[] {
  const { kit, day, records, drafts, position } = usePhone();
  return useMemo(() => (kit === null ? [] : planDay({ kit, day, records, drafts, position, now: at, timeOf })), [kit, day, records, drafts, position, at]);
}

function VisitCard({ visit }: { readonly visit: PlannedVisit }) {
  const { text } = usePhone();
  const format = usePhoneFormat();
  return (
    <li>
      <button type="button" className="card" onClick={() => goTo({ at: 'visit', id: visit.outlet.code })}>
        <b>{visit.outlet.name}</b>
        <span className="end">
          <span aria-hidden="true">{SHAPES[visit.state]}</span> {text.day.states[visit.state]}
        </span>
        <span className="dim">{visit.outlet.locality}</span>
        <span className="end dim">{visit.metres === null ? '' : text.day.away(format.distance(visit.metres))}</span>
      </button>
    </li>
  );
}

function RecordCard({ record }: { readonly record: OutboxRecord }) {
  const { text } = usePhone();
  const format = usePhoneFormat();
  const why =
    record.state === 'sealed' && record.lastReason !== null ? (text.unreached as { readonly [reason: string]: string })[record.lastReason] : undefined;
  const lines = Array.isArray(record.report.lines) ? record.report.lines.length : 0;
  return (
    <li>
      <button type="button" className="card" onClick={() => goTo({ at: 'record', id: record.id })}>
        <b>{record.outletName}</b>
        <span className="end">
          <span aria-hidden="true">{text.record.shapes[record.state]}</span> {text.record.states[record.state]}
        </span>
        <span className="dim">
          {format.dateTime(timeOf(record))} · {text.record.lines(lines)}
        </span>
        <span className="end dim">{why ?? (record.receivedAt === null ? '' : format.time(record.receivedAt))}</span>
      </button>
    </li>
  );
}

function Records() {
  const { records, text } = usePhone();
  const received = records.filter(({ state }) => state === 'received').length;
  const here = records.filter((record) => isWaiting(record) || ['refused', 'quarantined', 'conflict'].includes(record.state)).length;
  const shown = [...records].sort(
    (a, b) => Number(['refused', 'quarantined', 'conflict'].includes(b.state)) - Number(['refused', 'quarantined', 'conflict'].includes(a.state)),
  );
  return (
    <section>
      <h2>{text.day.reports}</h2>
      <p className="dim">{records.length === 0 ? text.day.noReports : text.day.counts(received, here)}</p>
      <ul className="list">
        {shown.slice(0, MOST_FOUND).map((record) => (
          <RecordCard key={record.id} record={record} />
        ))}
      </ul>
    </section>
  );
}

/** What the desk or the clock reminded of, while some of those outlets still have no report for the slot. An older build's day knows of none. */
function Reminders() {
  const { day, text } = usePhone();
  const format = usePhoneFormat();
  const open = new Set(day?.visits.filter(({ reports }) => reports.length === 0).map(({ outlet, slotAt }) => `${outlet} ${slotAt}`));
  const owed = (day?.reminders ?? []).flatMap(({ slotAt, outlets, by, at }) => {
    const left = outlets.filter((outlet) => open.has(`${outlet} ${slotAt}`)).length;
    return left === 0 ? [] : [{ key: `${slotAt} ${at}`, words: text.day.reminded(format.time(slotAt), left, by) }];
  });
  if (owed.length === 0) return null;
  return (
    <p className="note" role="status">
      {owed[0]?.words}
    </p>
  );
}

function Notices() {
  const { day, text, kit } = usePhone();
  if (day === null || day.notices.length === 0) return null;
  return (
    <section>
      <h2>{text.day.notices}</h2>
      <ul className="list">
        {day.notices.map((notice) => (
          <li key={`${notice.report}${notice.at}`} className={notice.state === 'APPROVED' ? 'status' : 'note'}>
            <span>
              {kit?.outlet(notice.outlet)?.name ?? notice.outlet}: {text.day.reviewed[notice.state]}. {notice.comment}
            </span>
            <button type="button" onClick={() => goTo({ at: 'record', id: notice.report })}>
              {text.form.review}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherOutlets({ planned }: { readonly planned: readonly PlannedVisit[] }) {
  const { kit, text, position } = usePhone();
  const [wanted, setWanted] = useState('');
  if (kit === null || kit.outlets.length <= planned.length) return null;
  const word = wanted.trim().toLowerCase();
  const found = word === '' ? [] : kit.outlets.filter(({ name, locality }) => `${name} ${locality}`.toLowerCase().includes(word)).slice(0, MOST_FOUND);
  const slot = planned[0];
  return (
    <section className="fields">
      <label>
        <span>{text.day.find}</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      <ul className="list">
        {slot !== undefined &&
          found.map((outlet) => <VisitCard key={outlet.code} visit={{ ...slot, outlet, state: 'EXPECTED', metres: metresTo(outlet, position) }} />)}
      </ul>
    </section>
  );
}

function Start({ visits }: { readonly visits: readonly PlannedVisit[] }) {
  const { text } = usePhone();
  const format = usePhoneFormat();
  const guess = guessOutlet(visits);
  if (guess === null) return null;
  const { visit, why } = guess;
  const left = visit.cutoffAt - now();
  const distance = visit.metres === null ? '' : ` · ${text.day.away(format.distance(visit.metres))}`;
  return (
    <div className="foot">
      <p>
        <b>{visit.outlet.name}</b> ({text.day.guessed[why]}
        {distance})
      </p>
      <p>
        {text.day.slot(format.time(visit.slotAt), format.time(visit.cutoffAt))}: {left > 0 ? text.day.left(format.span(left)) : text.day.passed}
      </p>
      <button type="button" className="main wide" style={{ minHeight: 64, fontSize: 20 }} onClick={() => goTo({ at: 'visit', id: visit.outlet.code })}>
        {visit.state === 'DRAFT' ? text.day.resume : text.day.start}
      </button>
    </div>
  );
}

/** The last half hour before the hand-in, said in the page too: a browser may not notify, or the person may not allow it. */
function DueSoon({ visits, at }: { readonly visits: readonly PlannedVisit[]; readonly at: ReturnType<typeof now> }) {
  const { text } = usePhone();
  const format = usePhoneFormat();
  const due = dueSoon(visits, at);
  const [first] = due;
  if (first === undefined) return null;
  return (
    <p className="note" role="status">
      {text.day.dueSoon(format.time(first.cutoffAt), format.span(first.cutoffAt - at))}: {namesOf(due, text)}
    </p>
  );
}

/** Today: how sending stands, where to go next, what is still missing, and what became of each report. */
export function DayScreen() {
  const { owner, kit, kitAt, text } = usePhone();
  const format = usePhoneFormat();
  const at = useMinute();
  const visits = usePlan(at);
  useEffect(() => void positionIfAllowed().then((position) => position !== null && change({ position })), []);
  useEffect(() => remindBeforeCutOff(visits, phone().settings.remind, text, format), [visits, text, format]);
  return (
    <main className="screen">
      <header className="head">
        <h1>
          {text.day.title} <span className="sub">{owner?.session.fullName}</span>
        </h1>
        <button type="button" onClick={() => goTo({ at: 'settings', id: '' })} aria-label={text.settings.title}>
          ⚙
        </button>
      </header>
      <div className="body">
        <SyncLine />
        <RegainedNote />
        {kit === null && <p className="note">{text.day.noKit}</p>}
        <DueSoon visits={visits.slice(0, MOST_FOUND)} at={at} />
        <Reminders />
        <OrderCards at={at} />
        <Notices />
        <ul className="list">
          {visits.slice(0, MOST_FOUND).map((visit) => (
            <VisitCard key={visit.outlet.code} visit={visit} />
          ))}
        </ul>
        <OtherOutlets planned={visits.slice(0, MOST_FOUND)} />
        <Records />
        {kitAt !== null && <p className="dim">{text.day.kitAge(format.dateTime(kitAt))}</p>}
      </div>
      <Start visits={visits} />
    </main>
  );
}
