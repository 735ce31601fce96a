import fc from 'fast-check';

// The same generated cases on every run, so that a red run can be repeated; other ones with FC_SEED=<whole number>.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
