import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './state-note.module.css';

interface StateNoteProps {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
  readonly tone?: 'plain' | 'fault';
  readonly children?: ReactNode;
}

/** Nothing here, or something failed: says so in words, and offers the one thing to do. */
export function StateNote({ title, hint, action, tone = 'plain', children }: StateNoteProps) {
  return (
    <div className={tone === 'fault' ? classes.fault : classes.plain} role={tone === 'fault' ? 'alert' : 'status'}>
      <p className={classes.title}>{title}</p>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {action !== undefined && (
        <Button size="xs" variant="default" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
      {children}
    </div>
  );
}
