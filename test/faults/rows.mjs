/** Rows by id, in order; each makes servers and clusters of its own and leaves none. What measures it is loaded when it is asked for. */
export const ROWS = {
  R1: async () => [(await import('./server-kills.mjs')).measureServerKills],
  R2: async () => {
    const { measureClusterRestarts, measureForgetful } = await import('./cluster-restarts.mjs');
    return [measureClusterRestarts, measureForgetful];
  },
  R3: async () => [(await import('./disk-full.mjs')).measureDiskFull],
  R4: async () => [(await import('./cuts.mjs')).measureCuts],
  R5: async () => [(await import('./narrow-line.mjs')).measureNarrowLine],
  R6: async () => [(await import('./reorder.mjs')).measureReorder],
  R7: async () => [(await import('./clocks.mjs')).measureClocks],
  R8: async () => [(await import('./scheduled-reports.mjs')).measureScheduledReports],
  R9: async () => [(await import('./killed-evaluations.mjs')).measureKilledEvaluations],
  R10: async () => [(await import('./listening.mjs')).measureListening],
  CLUSTER: async () => [(await import('./two-and-two.mjs')).measureKilledFour, (await import('./rolling.mjs')).measureRolling],
  STANDBY: async () => [(await import('./standby.mjs')).measureStandby],
  LEADER: async () => [(await import('./leader.mjs')).measureLeader],
  R12: async () => [(await import('./soak.mjs')).measureSoak],
  S2: async () => [(await import('./bombs.mjs')).measureDepth],
  S3: async () => [(await import('./bombs.mjs')).measureFloods],
  S4: async () => [(await import('./bombs.mjs')).measureWidths],
  S5: async () => [(await import('./sign-in.mjs')).measureBatches],
  S6: async () => [(await import('./operations.mjs')).measureUnknown],
  S7: async () => [(await import('./forgery.mjs')).measureForgery],
  S8: async () => [(await import('./bodies.mjs')).measureBodies],
  S9: async () => [(await import('./files.mjs')).measureCsv],
  S10: async () => [(await import('./files.mjs')).measureWorkbooks],
  S11: async () => [(await import('./uploads.mjs')).measureUploads],
  S12: async () => [(await import('./stored-scripts.mjs')).measureStoredScripts],
  S13: async () => [(await import('./exports.mjs')).measureFormulae],
  S18: async () => [(await import('./canaries.mjs')).measureCanaries],
  OVERLOAD: async () => {
    const { measureOverload, measureStarved } = await import('./overload.mjs');
    return [measureOverload, measureStarved];
  },
  FUZZ: async () => [(await import('./fuzz.mjs')).measureFuzz, (await import('./fuzz-rows.mjs')).measureFuzzedRows],
  R11: async () => [(await import('./restore.mjs')).measureRestore],
  R13: async () => [(await import('./upgrade.mjs')).measureForward],
  R14: async () => {
    const { measureChain, measureSubmitCost } = await import('./audit.mjs');
    return [measureChain, measureSubmitCost];
  },
  R15: async () => [(await import('./audit.mjs')).measureUnwritable],
  S1: async () => [(await import('./scope.mjs')).measureScope],
  S14: async () => [(await import('./sign-in.mjs')).measureSessions],
  S15: async () => [(await import('./sign-in.mjs')).measureGuessing],
  S16: async () => [(await import('./sign-in.mjs')).measureCodes],
  S17: async () => [(await import('./sign-in.mjs')).measurePasswords],
};
