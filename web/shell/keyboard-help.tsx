import { Kbd, Modal } from '@mantine/core';
import { Fragment } from 'react';
import { useText } from '../text/language.js';
import classes from './keyboard-help.module.css';

interface KeyboardHelpProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function KeyboardHelp({ opened, onClose }: KeyboardHelpProps) {
  const { t } = useText();
  const groups: readonly (readonly [string, readonly (readonly [readonly string[], string])[]])[] = [
    [
      t.help.everywhere,
      [
        [['Ctrl', 'K'], t.help.palette],
        [['?'], t.help.help],
      ],
    ],
    [
      t.help.overview,
      [
        [['/'], t.help.search],
        [['←', '↑', '↓', '→'], t.help.arrows],
        [['Enter'], t.help.openCell],
      ],
    ],
    [
      t.help.trend,
      [
        [['t', '←/→'], t.help.step],
        [['e'], t.trend.export],
        [['+', '−', '←', '→', '0'], t.trend.zoomKeys],
      ],
    ],
    [
      t.help.alerts,
      [
        [['j', 'k'], t.help.nextPrevious],
        [['Enter'], t.help.openAlert],
        [['a'], t.help.acknowledge],
        [['i'], t.help.inspect],
        [['x'], t.desk.mark],
        [['g'], t.desk.assign],
        [['s'], t.desk.silence],
        [['c'], t.help.close],
        [['Esc'], t.help.escape],
      ],
    ],
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={t.help.title} size="md" closeButtonProps={{ 'aria-label': t.common.close }}>
      {groups.map(([title, keys]) => (
        <Fragment key={title}>
          <h3 className={classes.group}>{title}</h3>
          <dl className={classes.list}>
            {keys.map(([names, words]) => (
              <div key={words} className={classes.row}>
                <dt>
                  {names.map((name) => (
                    <Kbd key={name} size="sm">
                      {name}
                    </Kbd>
                  ))}
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </Modal>
  );
}
