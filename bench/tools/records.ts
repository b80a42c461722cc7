/** What a record may say of a work. */
type Record = { id: string; text: string } & { [field: string]: string | string[] }

/** One of each kind that people cite, with what only that kind has. */
const KINDS: { [field: string]: string }[] = [
  { type: 'article-newspaper', page: 'A7', edition: 'Late', section: 'World' },
  { type: 'article-magazine', page: '12–14' },
  { type: 'report', genre: 'Press release', number: 'MDE 24/9021/2025' },
  { type: 'report', number: 'NIH 18-2059', publisherPlace: 'Geneva', doi: '10.1000/182' },
  { type: 'legal_case', genre: 'Judgment', number: 'ICC-01/04-01/06-2842' },
  { type: 'report', genre: 'UN document', number: 'A/HRC/58/66' },
  { type: 'webpage' },
  { type: 'post-weblog' },
  { type: 'broadcast' },
  { type: 'interview' },
  { type: 'hearing', number: '118-42' },
  { type: 'post', genre: 'Tweet' },
  { type: 'dataset', edition: '3.1' },
  { type: 'speech' },
  {
    type: 'book',
    publisherPlace: 'London',
    edition: '2nd',
    archive: 'Bundesarchiv',
    archiveLocation: 'R 58/1',
    originalDate: '1998',
  },
]

/** A sentence with a quotation and its speaker, a title and a source in each language. */
const LANGUAGES: { language: string; title: string; source: string; says: (what: string) => string }[] = [
  {
    language: 'en',
    title: 'What is left of {Homs} & 100% of $5_000 #1',
    source: 'The Daily Example',
    says: (it) => `“We lost ${it} -- and 50% of the rest,” said Nadia Haddad, an engineer.`,
  },
  {
    language: 'en',
    title: '“Nobody came”: a night’s work—and after',
    source: 'Physicians and Nurses',
    says: (it) => `Omar Farouk, a baker, said: "They took ~${it} & more [sic] on 5th_Street."`,
  },
  {
    language: 'fr',
    title: 'L’école d’Alep : « rien n’est sûr »',
    source: 'Le Monde',
    says: (it) => `« Nous avons perdu ${it} cette nuit », a déclaré Claire Dubois, médecin.`,
  },
  {
    language: 'de',
    title: 'Größe und Höhe – was bleibt',
    source: 'Süddeutsche Zeitung',
    says: (it) => `„Wir haben ${it} verloren“, sagte Jürgen Groß, ein Ingenieur der Stadt.`,
  },
  {
    language: 'es',
    title: '¿Qué pasó en la costa?',
    source: 'El País',
    says: (it) => `«Perdimos ${it} aquella noche», dijo María Peña, enfermera del hospital.`,
  },
  {
    language: 'ar',
    title: 'ماذا جرى في الساحل؟',
    source: 'الشرق الأوسط',
    says: (it) => `قال أحمد الحسن: «خسرنا ${it} في تلك الليلة، ولم يأت أحد».`,
  },
  {
    language: 'uk',
    title: 'Що сталося на узбережжі',
    source: 'Українська правда',
    says: (it) => `«Ми втратили ${it} тієї ночі», — сказала Олена Коваль, лікарка.`,
  },
  {
    language: 'tr',
    title: 'Kıyıda ne oldu?',
    source: 'Cumhuriyet',
    says: (it) => `“O gece ${it} kaybettik” dedi Ayşe Yılmaz, hemşire.`,
  },
  {
    language: 'he',
    title: 'מה קרה בחוף',
    source: 'הארץ',
    says: (it) => `"איבדנו ${it} באותו לילה", אמרה רות כהן, אחות בבית החולים.`,
  },
  {
    language: 'zh',
    title: '海岸发生了什么',
    source: '示例日报',
    says: (it) => `“那天晚上我们失去了${it}，”王小明说。`,
  },
]

const AUTHORS: string[][] = [
  ['Jane Doe'],
  ['Human Rights Watch'],
  ['Jane Doe', 'Gabriel García Márquez'],
  ['Médecins Sans Frontières'],
  ['أحمد محمد'],
  ['Office of the United Nations High Commissioner for Human Rights', 'Jan van der Berg'],
]

/** What some records do not say, by turns: what an export leaves out must not be filled in by a program. */
const GAPS: string[][] = [[], ['authors'], ['publishedAt'], [], ['title'], ['url'], ['source'], []]
const DATES = ['2025-03-08', '2025-03', '2013', '1999-12-31', '2024-02-29']

const chosen = <Value>(from: readonly Value[], at: number): Value => {
  const value = from[at % from.length]
  if (value === undefined) throw new RangeError('nothing to choose from')
  return value
}

/** The same records for the same number: kinds, languages, names, dates and gaps by turns of different lengths. */
export function records(count: number): Record[] {
  return Array.from({ length: count }, (_, n) => {
    const { language, title, source, says } = chosen(LANGUAGES, n)
    const address = `https://example.org/${language}/story_(${n})?a=1&b=%20#c~d`
    const record: Record = {
      id: `record-${n}`,
      text: says(String(n + 100)),
      title: `${title} ${n}`,
      source,
      url: address,
      authors: chosen(AUTHORS, Math.floor(n / 3)),
      publishedAt: chosen(DATES, Math.floor(n / 2)),
      language,
      ...chosen(KINDS, Math.floor(n / LANGUAGES.length) + n),
      ...(n % 4 === 1 && { archivedUrl: `https://web.archive.org/web/20250311120000/${address}` }),
      ...(n % 5 === 2 && { accessed: '2025-04-01' }),
    }
    const gaps = new Set(chosen(GAPS, Math.floor(n / 7)))
    return Object.fromEntries(Object.entries(record).filter(([field]) => !gaps.has(field))) as Record
  })
}
