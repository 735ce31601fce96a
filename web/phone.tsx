import './report/phone.css';

import { createRoot } from 'react-dom/client';
import { PhoneApp } from './report/phone-app.js';
import { startPhone } from './report/phone-state.js';
import { watchWorker } from './report/watch-worker.js';

const root = document.getElementById('root');
if (root === null) throw new Error('phone.html has no #root');

createRoot(root).render(<PhoneApp />);
void startPhone().then(watchWorker);
