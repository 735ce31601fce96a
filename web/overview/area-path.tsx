import { Fragment } from 'react';
import { useLocation } from 'react-router';
import { useAreaHref } from '../map/use-area-href.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { useText } from '../text/language.js';
import classes from './area-path.module.css';

/** Where we are in the tree of areas, each step a way back up. */
export function AreaPath({ area }: { readonly area: string }) {
  const { t } = useText();
  const catalogue = useCatalogue();
  const areaHref = useAreaHref();
  const path = catalogue.pathTo(area);
  const wallHref = `/?${new URLSearchParams([...new URLSearchParams(useLocation().search), ['kiosk', '']])}`;
  return (
    <nav aria-label={t.overview.path} className={classes.path}>
      {path.map((locality, step) => (
        <Fragment key={locality.id}>
          {step > 0 && <span aria-hidden="true">›</span>}
          {step === path.length - 1 ? <span aria-current="page">{locality.fullName}</span> : <AppLink to={areaHref(locality.id)}>{locality.fullName}</AppLink>}
        </Fragment>
      ))}
      {area !== catalogue.root && (
        <AppLink className={classes.more ?? ''} to={hrefOf('/outlets', { area })}>
          {t.overview.outletsHere}
        </AppLink>
      )}
      <AppLink className={classes.more ?? ''} to={wallHref}>
        {t.wall.title}
      </AppLink>
    </nav>
  );
}
