/** Scripts as texts; `xss()` counts when it runs, and each mark-up carries `data-xss`, so that one that became an element is found. */
const SCRIPTS = [
  '<script data-xss>xss()</script>',
  '"><script data-xss>xss()</script>',
  '</script><script data-xss>xss()</script>',
  '</title><script data-xss>xss()</script>',
  '<img data-xss src=x onerror=xss()>',
  '"><img data-xss src=x onerror="xss()">',
  `'><img data-xss src=x onerror='xss()'>`,
  '<svg data-xss/onload=xss()>',
  '<svg data-xss><animate onbegin=xss() attributeName=x dur=1s>',
  '<details data-xss open ontoggle=xss()>',
  '<input data-xss autofocus onfocus=xss()>',
  '<iframe data-xss srcdoc="<script>parent.xss()</script>"></iframe>',
  '<a data-xss href="javascript:xss()">x</a>',
  '<math data-xss><mtext></form><form><mglyph><style></math><img src onerror=xss()>',
  '<!--><img data-xss src=x onerror=xss()>-->',
  '<template data-xss><script>xss()</script></template>',
  '<style data-xss>@import "javascript:xss()"</style>',
  '<body data-xss onload=xss()>',
  '<marquee data-xss onstart=xss()>',
  '<video data-xss><source onerror=xss()></video>',
  'javascript:xss()//',
  '{{constructor.constructor("xss()")()}}',
  ['$', '{xss()}'].join(''),
  `';xss();//`,
];
/** How else the same is written. */
const SPELLINGS = [
  (text) => text,
  (text) => text.replace(/<(\/?)(\w+)/g, (_, slash, name) => `<${slash}${name.toUpperCase()}`),
  (text) => `&lt;${text.replaceAll('<', '&lt;')}${text}`,
  (text) => encodeURIComponent(text) + text,
  (text) => text.replaceAll(' ', '\n'),
];

/** 120 of them. */
export const SCRIPT_TEXTS = SCRIPTS.flatMap((text) => SPELLINGS.map((spell) => spell(text)));

/** What a spreadsheet takes for a formula, after each sign that begins one; the last four are the wide forms. */
export const FORMULA_TEXTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠', "='", '=+', '-+'].map(
  (lead) => `${lead}HYPERLINK("http://x","y")`,
);

const NAMED = [
  ['outlet', 'name'],
  ['outlet', 'address'],
  ['outlet', 'owner'],
  ['commodity', 'name_vi'],
  ['commodity', 'name_en'],
  ['commodity', 'specification'],
  ['locality', 'name'],
  ['locality', 'full_name'],
  ['locality', 'name_en'],
  ['account', 'full_name'],
  ['checklist', 'title_vi'],
  ['checklist', 'title_en'],
];

/** Puts the texts into every column that holds a name, turn by turn; answers how many places hold one. */
export async function plantNames(cluster, texts) {
  let places = 0;
  for (const [table, column] of NAMED) {
    const [{ count }] = await cluster.query(
      `with turn as (select ctid, row_number() over (order by ctid) as place from ${table}),
       planted as (update ${table} t set ${column} = ($1::text[])[1 + (turn.place + $2) % $3] from turn where turn.ctid = t.ctid returning 1)
       select count(*)::integer from planted`,
      [texts, places, texts.length],
    );
    places += count;
  }
  return places;
}

/** The same for the notes of reports, which nobody may change otherwise. */
export async function plantNotes(cluster, texts) {
  await cluster.query('alter table report disable trigger user');
  await cluster.query(
    `with turn as (select id, row_number() over (order by id) as place from report)
     update report r set note = ($1::text[])[1 + turn.place % $2] from turn where turn.id = r.id`,
    [texts, texts.length],
  );
  await cluster.query('alter table report enable trigger user');
}
