import { useState } from 'react';
import { timeOf } from '../offline/outbox.js';
import { isWaiting, type OutboxRecord } from '../offline/record.js';
import { goHome, goTo } from './phone-screen.js';
import { loadDrafts, loadRecords, loop, usePhone } from './phone-state.js';
import { QrCode } from './qr-code.js';
import { beginCorrection, noteSms, release, smsTexts, withdraw } from './record-actions.js';
import { problemSentence } from './review-screen.js';
import { usePhoneFormat } from './use-phone-format.js';

const isOpen = (record: OutboxRecord): boolean => isWaiting(record) || record.state === 'quarantined' || record.state === 'refused';

function Facts({ record }: { readonly record: OutboxRecord }) {
  const { text, kit } = usePhone();
  const format = usePhoneFormat();
  const reasons: { readonly [reason: string]: string } = { ...text.unreached, HELD: text.record.held };
  return (
    <>
      <p className="status">
        <b>
          <span aria-hidden="true">{text.record.shapes[record.state]}</span> {text.record.states[record.state]}
        </b>
        <span>{format.dateTime(timeOf(record))}</span>
      </p>
      {record.receivedAt !== null && <p>{text.record.receipt(format.dateTime(record.receivedAt))}</p>}
      {record.lastReason !== null && (
        <p className="note">
          {text.record.why}: {reasons[record.lastReason] ?? record.lastReason}
          {record.tries > 0 && ` (${text.record.tries(record.tries)})`}
        </p>
      )}
      {record.withdrawnFor !== null && <p className="note">{record.withdrawnFor}</p>}
      {record.problems.length > 0 && (
        <ul className="note bad">
          {record.problems.map((problem) => (
            <li key={`${problem.line}${problem.code}${problem.field}`}>{problemSentence(problem, text, kit)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Lines({ record }: { readonly record: OutboxRecord }) {
  const { kit, text, settings } = usePhone();
  const format = usePhoneFormat();
  const lines = Array.isArray(record.report.lines)
    ? (record.report.lines as readonly { commodity: string; price?: number; availability?: 'NONE' | 'LOW' | 'ENOUGH' | 'PLENTY' }[])
    : [];
  return (
    <ul className="list">
      {lines.map((line) => {
        const good = kit?.good(line.commodity);
        return (
          <li key={line.commodity} className="status">
            <span>{(settings.language === 'vi' ? good?.nameVi : good?.nameEn) ?? line.commodity}</span>
            <b>
              {line.price === undefined ? '—' : format.price(line.price)} {line.availability === undefined ? '' : `· ${text.form.stock[line.availability]}`}
            </b>
          </li>
        );
      })}
    </ul>
  );
}

/** Ways on without a network: an SMS, a code for a colleague's phone. */
function ByHand({ record }: { readonly record: OutboxRecord }) {
  const { owner, kit, text } = usePhone();
  const [shows, setShows] = useState(false);
  const sms = kit === null ? null : smsTexts(record, kit);
  if (owner === null || sms === null || !isOpen(record)) return null;
  return (
    <>
      {sms.texts.map((one, place) => (
        <a
          key={one}
          className="button wide"
          href={`sms:?body=${encodeURIComponent(one)}`}
          onClick={() => void noteSms(owner, record, sms.texts, sms.at).then(loadRecords)}
        >
          {text.record.sms}
          {sms.texts.length > 1 && ` ${place + 1}/${sms.texts.length}`}
        </a>
      ))}
      <button type="button" onClick={() => setShows(!shows)} aria-expanded={shows}>
        {text.record.qr}
      </button>
      {shows && (
        <div className="note" style={{ background: '#fff', color: '#000' }}>
          {sms.texts.map((one) => (
            <QrCode key={one} content={`${location.origin}/phone#take=${one}`} label={text.record.qr} />
          ))}
          <p>{text.record.qrHint}</p>
        </div>
      )}
    </>
  );
}

function Withdraw({ record }: { readonly record: OutboxRecord }) {
  const { owner, text } = usePhone();
  const [asks, setAsks] = useState(false);
  if (owner === null || !isOpen(record)) return null;
  if (!asks) {
    return (
      <button type="button" onClick={() => setAsks(true)}>
        {text.record.withdraw}
      </button>
    );
  }
  return (
    <div className="note">
      <p>{text.record.withdrawWhy}</p>
      <div className="choices">
        {text.record.withdrawReasons.map((reason) => (
          <button key={reason} type="button" onClick={() => void withdraw(owner, record, reason).then(loadRecords)}>
            {reason}
          </button>
        ))}
      </div>
    </div>
  );
}

/** One sealed report: what became of it and what can still be done. */
export function RecordScreen({ id }: { readonly id: string }) {
  const { records, owner, kit, text } = usePhone();
  const record = records.find((one) => one.id === id);
  const correct = async (): Promise<void> => {
    if (record === undefined || owner === null || kit === null) return;
    await beginCorrection(owner, record, kit, '');
    await Promise.all([loadRecords(), loadDrafts()]);
    goTo({ at: 'visit', id: record.outlet });
  };
  return (
    <main className="screen">
      <header className="head">
        <button type="button" onClick={goHome} aria-label={text.form.back}>
          ←
        </button>
        <h1>{record?.outletName ?? id}</h1>
      </header>
      <div className="body">
        {record !== undefined && <Facts record={record} />}
        {record !== undefined && <Lines record={record} />}
        {record !== undefined && (
          <section className="fields">
            <ByHand record={record} />
            <Withdraw record={record} />
          </section>
        )}
      </div>
      {record !== undefined && owner !== null && (
        <div className="foot">
          {record.state === 'quarantined' && (
            <button
              type="button"
              className="main"
              onClick={() =>
                void release(owner, record)
                  .then(loadRecords)
                  .then(() => loop.run())
              }
            >
              {text.record.release}
            </button>
          )}
          {record.state !== 'withdrawn' && (
            <button type="button" onClick={() => void correct()}>
              {text.record.correct}
            </button>
          )}
        </div>
      )}
    </main>
  );
}
