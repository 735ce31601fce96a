import { regainedIsRead } from '../offline/second-place.js';
import { change, usePhone } from './phone-state.js';

/** After the browser lost the store: what happened, what came back, what to check; until the person has read it. */
export function RegainedNote() {
  const { owner, regained, text } = usePhone();
  if (owner === null || regained === null) return null;
  const words = text.regained;
  return (
    <div className="note" role="status">
      <p>
        {words.happened} {words.back(regained.reports, regained.drafts)} {regained.photos > 0 && words.photos(regained.photos)} {words.check}
      </p>
      <button type="button" onClick={() => void regainedIsRead(owner).then(() => change({ regained: null }))}>
        {text.form.newsRead}
      </button>
    </div>
  );
}
