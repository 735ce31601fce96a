import { Component, type ReactNode } from 'react';
import { phone } from './phone-state.js';

/** What stands instead of a screen that broke. What was typed is in the store and comes back with the page. */
export class Mishap extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { text } = phone();
    if (!this.state.isBroken) return this.props.children;
    return (
      <div className="note bad" role="alert">
        <p>{text.sync.broken}</p>
        <button type="button" onClick={() => location.assign('/phone')}>
          {text.sync.reload}
        </button>
      </div>
    );
  }
}
