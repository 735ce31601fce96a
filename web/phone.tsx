import './report/phone.css';

import { createRoot } from 'react-dom/client';
import { Mishap } from './report/mishap.js';
import { PhoneApp } from './report/phone-app.js';
import { startPhone } from './report/phone-state.js';
import { watchWorker } from './report/watch-worker.js';

const root = document.getElementById('root');
if (root === null) throw new Error('phone.html has no #root');

createRoot(root).render(
  <Mishap>
    <PhoneApp />
  </Mishap>,
);
void startPhone().then(watchWorker);
