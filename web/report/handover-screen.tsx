import { decodeSmsReport } from '@domain/field/sms-report.js';
import { stampNow } from '../offline/clock.js';
import { keep } from '../offline/shelf.js';
import { goHome, goTo } from './phone-screen.js';
import { loadDrafts, usePhone } from './phone-state.js';
import { usePhoneFormat } from './use-phone-format.js';
import { EMPTY_LINE, startVisit } from './visit-draft.js';

/** A report a colleague's phone showed as a code: looked at, then taken over as a draft of one's own, which is reviewed and sent like any other. */
export function HandoverScreen({ text: sent }: { readonly text: string }) {
  const { kit, owner, text, settings } = usePhone();
  const format = usePhoneFormat();
  const outlet = (number: number) => kit?.outlets.find((one) => one.number === number);
  const read = decodeSmsReport(sent, (number) => outlet(number)?.goods.map(({ code }) => code) ?? null);
  const place = read.kind === 'report' ? outlet(read.outlet) : undefined;
  const take = async (): Promise<void> => {
    if (read.kind !== 'report' || place === undefined || owner === null || kit === null) return;
    const stamp = stampNow();
    const lines = read.lines.map(({ commodity, price, availability }) => [commodity, { ...EMPTY_LINE, price, availability, entry: 'T' as const }] as const);
    const seen = { ...stamp, wall: stamp.wall - (Date.now() - read.observedAt), monotonic: stamp.monotonic - (Date.now() - read.observedAt) };
    const draft = {
      ...startVisit(
        place.code,
        place.goods.map(({ code }) => code),
        kit.kit.version,
        seen,
      ),
      lines: Object.fromEntries(lines),
    };
    await keep('drafts', owner, { id: place.code, state: 'draft', value: draft });
    await loadDrafts();
    goTo({ at: 'visit', id: place.code });
  };
  return (
    <main className="screen">
      <header className="head">
        <button type="button" onClick={goHome} aria-label={text.form.back}>
          ←
        </button>
        <h1>{text.handover.title}</h1>
      </header>
      <div className="body">
        {read.kind === 'refused' || place === undefined ? (
          <p className="note bad">{text.handover.refused}</p>
        ) : (
          <>
            <p className="status">
              <b>{place.name}</b>
              <span>{format.dateTime(read.observedAt)}</span>
            </p>
            <ul className="list">
              {read.lines.map((line) => (
                <li key={line.commodity} className="status">
                  <span>{(settings.language === 'vi' ? kit?.good(line.commodity)?.nameVi : kit?.good(line.commodity)?.nameEn) ?? line.commodity}</span>
                  <b>
                    {line.price === null ? '—' : format.price(line.price)} {line.availability === null ? '' : `· ${text.form.stock[line.availability]}`}
                  </b>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className="foot">
        <button type="button" className="main wide" disabled={place === undefined} onClick={() => void take()}>
          {text.handover.take}
        </button>
      </div>
    </main>
  );
}
