import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly flush?: boolean;
  readonly label?: string;
}

/** A titled sheet of the page. `flush`: the content reaches the edge (tables, charts). */
export function Panel({ title, aside, children, flush = false, label }: PanelProps) {
  return (
    <section className={classes.panel} aria-label={label}>
      {(title !== undefined || aside !== undefined) && (
        <header className={classes.head}>
          {title !== undefined && <h2 className={classes.title}>{title}</h2>}
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        </header>
      )}
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
