import classes from './change-mark.module.css';

/** A change with its sign and arrow; `bad` says which direction is the worrying one. No change is an equals sign, so that the eye passes over it. */
export function ChangeMark({ ratio, text, bad = 'up' }: { readonly ratio: number; readonly text: string; readonly bad?: 'up' | 'down' }) {
  const rounded = Math.round(ratio * 1000);
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'flat';
  const tone = direction === 'flat' ? 'flat' : direction === bad ? 'worse' : 'better';
  return (
    <span className={classes[tone]}>
      {direction !== 'flat' && (
        <span className={classes.arrow} aria-hidden="true">
          {direction === 'up' ? '▲' : '▼'}
        </span>
      )}
      {direction === 'flat' ? <span title={text}>=</span> : text}
    </span>
  );
}
