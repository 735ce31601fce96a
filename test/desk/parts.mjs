/** Each part is one function that answers rows {row, value, unit, goal, ok}; `ok` null = not measured here. */
export const PARTS = {
  questions: ['questions.mjs', 'measureQuestions'],
  paint: ['paint.mjs', 'measurePaint'],
  trend: ['trend.mjs', 'measureTrend'],
  export: ['export.mjs', 'measureExport'],
  bulletin: ['bulletin.mjs', 'measureBulletin'],
  office: ['office.mjs', 'measureOffice'],
  notices: ['notices.mjs', 'measureNotices'],
  live: ['live.mjs', 'measureLive'],
  axe: ['axe.mjs', 'measureAxe'],
  pictures: ['pictures.mjs', 'measurePictures'],
};
