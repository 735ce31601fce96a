// Puts the wall clock of this process: it showed CLOCK_SHOWS at CLOCK_FROM (both milliseconds) and has run CLOCK_SPEED times as fast since. The steady clock stays as it is.
const real = Date.now;
const [from, shows, speed] = ['CLOCK_FROM', 'CLOCK_SHOWS', 'CLOCK_SPEED'].map((name) => Number(process.env[name]));
Date.now = () => Math.round(shows + (real() - from) * speed);
