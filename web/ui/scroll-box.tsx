import type { CSSProperties, ReactNode } from 'react';
import classes from './scroll-box.module.css';

interface ScrollBoxProps {
  readonly label: string;
  readonly maxHeight?: number;
  readonly children: ReactNode;
}

/** Holds a table that may be larger than its place; a person without a mouse scrolls it by arrows. Printed, all of it is there. */
export function ScrollBox({ label, maxHeight, children }: ScrollBoxProps) {
  const style = { '--most-height': maxHeight === undefined ? 'none' : `${maxHeight}px` } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a person without a mouse must be able to scroll it.
    <section className={classes.box} style={style} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
