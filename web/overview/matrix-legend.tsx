import { SEVERITIES } from '@domain/alert/verdict.js';
import { useText } from '../text/language.js';
import { ChangeMark } from '../ui/change-mark.js';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './matrix-legend.module.css';
import { useOverviewState } from './overview-state.js';

export function MatrixLegend() {
  const { t } = useText();
  const [{ measure }] = useOverviewState();
  return (
    <ul className={classes.legend} aria-label={t.overview.legend}>
      <li>{t.overview.measureHints[measure]}</li>
      {measure === 'price' && (
        <>
          <li>
            <ChangeMark ratio={1} text={t.overview.legendUp} />
          </li>
          <li>
            <ChangeMark ratio={-1} text={t.overview.legendDown} />
          </li>
        </>
      )}
      {SEVERITIES.map((severity) => (
        <li key={severity}>
          <SeverityMark severity={severity} /> {t.severities[severity]}
        </li>
      ))}
      <li>
        <span className={classes.stale} /> {t.overview.legendStale}
      </li>
    </ul>
  );
}
