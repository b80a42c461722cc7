import { phrases } from './word-list.ts'

/**
 * By which works call themselves, before the language of their text is known: a page may be in another language than its
 * article. All languages are asked at once. Words are compared folded; the first of a list is what the kind is called.
 */
export type WorkWords = {
  /** By which a release for the press calls itself, and the section of a site that has nothing else. */
  pressRelease: readonly string[]
  pressReleases: readonly string[]
  /** Above a release for the press, what may be done with it, which is no name for it: `for immediate release`. */
  releaseNotices: readonly string[]
  report: readonly string[]
  reports: readonly string[]
  judgment: readonly string[]
  interview: readonly string[]
  transcript: readonly string[]
  /** Before the number of a case, an application to a court, or a document: `application no`. */
  numberLabels: readonly string[]
  /** The same, which are enough above what a court published: `no`. */
  caseLabels: readonly string[]
  /** Words in the names of newspapers, and how such words end: `zeitung`. */
  newspaperWords: readonly string[]
  newspaperEndings: readonly string[]
  /** Behind a verb, for the day of a text: `said today`. */
  today: readonly string[]
  /** Words in the names of courts. */
  courtWords: readonly string[]
  /**
   * Where a word of courts has other meanings. It is one at the end of a name or before one of `courtFollowers`, or
   * anywhere behind one of `courtKinds`; behind one of `otherCourts`, people eat or play there.
   */
  courtFollowers: readonly string[]
  courtKinds: readonly string[]
  otherCourts: readonly string[]
}

const NONE: WorkWords = {
  pressRelease: [],
  pressReleases: [],
  releaseNotices: [],
  report: [],
  reports: [],
  judgment: [],
  interview: [],
  transcript: [],
  numberLabels: [],
  caseLabels: [],
  newspaperWords: [],
  newspaperEndings: [],
  today: [],
  courtWords: [],
  courtFollowers: [],
  courtKinds: [],
  otherCourts: [],
}

const words = (given: Partial<Record<keyof WorkWords, string>>): WorkWords => ({
  ...NONE,
  ...Object.fromEntries(Object.entries(given).map(([name, list]) => [name, phrases(list)])),
})

export const WORK_WORDS: Readonly<Record<string, WorkWords>> = {
  en: words({
    today: 'today',
    pressRelease: 'press release|news release|media release|press statement|media statement|press communiqué',
    releaseNotices: 'for immediate release|for immediate publication',
    pressReleases: 'press releases|news releases|media releases|press statements|media statements',
    report: 'report|annual report|final report|interim report|special report',
    reports: 'reports',
    judgment: 'judgment|judgement|ruling|order|decision',
    interview: 'interview',
    transcript: 'transcript|verbatim record',
    numberLabels: `application no|application nos|applications nos|case no|case nos|case number|docket no|
      docket number|report no|report number|document no|document number|publication no|index|index number|ai index`,
    caseLabels: 'no|nos',
    newspaperWords: `daily|gazette|herald|tribune|chronicle|courier|telegraph|observer|newspaper|times|examiner|
      inquirer|sentinel|dispatch`,
    courtWords: 'court|courts|tribunal|chambers',
    courtFollowers: 'of|for|in|on|at|to|and|martial',
    courtKinds: `supreme|high|district|county|crown|circuit|federal|national|provincial|constitutional|criminal|civil|
      appeal|appeals|appellate|family|juvenile|magistrate|magistrates|military|administrative|commercial|labour|labor|
      municipal|superior|regional|international|special|trial|cassation`,
    otherCourts:
      'food|tennis|basketball|squash|badminton|volleyball|centre|center|clay|grass|motor|inner|moot|barristers',
  }),
  ar: words({
    today: 'اليوم',
    pressRelease: 'بيان صحفي|بيان صحافي|بلاغ صحفي|بلاغ صحافي|تصريح صحفي|بيان إعلامي',
    releaseNotices: 'للنشر الفوري|للنشر فورا',
    pressReleases: 'بيانات صحفية|البيانات الصحفية|بيانات صحافية|بلاغات صحفية',
    report: 'تقرير|تقرير سنوي|التقرير السنوي|التقرير النهائي',
    reports: 'تقارير',
    judgment: 'حكم|قرار',
    interview: 'مقابلة|حوار',
    transcript: 'نص المقابلة|محضر حرفي',
    numberLabels: 'رقم الوثيقة|رقم القضية|القضية رقم|الدعوى رقم',
    newspaperWords: 'صحيفة|جريدة|يومية',
    courtWords: 'محكمة|المحكمة',
  }),
  bg: words({ pressRelease: 'прессъобщение', newspaperWords: 'вестник' }),
  cs: words({
    pressRelease: 'tisková zpráva',
    pressReleases: 'tiskové zprávy',
    judgment: 'rozsudek|usnesení',
    newspaperWords: 'noviny|deník|listy',
    courtWords: 'soud',
  }),
  da: words({
    pressRelease: 'pressemeddelelse',
    pressReleases: 'pressemeddelelser',
    newspaperWords: 'dagblad|avis|avisen',
    courtWords: 'landsret|højesteret',
  }),
  de: words({
    today: 'heute',
    pressRelease: `pressemitteilung|medienmitteilung|presseinformation|presseerklärung|pressemeldung|medieninformation|
      presseaussendung`,
    releaseNotices: 'zur sofortigen veröffentlichung|zur sofortigen freigabe',
    pressReleases:
      'pressemitteilungen|medienmitteilungen|presseinformationen|pressemeldungen|presseaussendungen',
    report: 'bericht|jahresbericht|abschlussbericht|zwischenbericht',
    reports: 'berichte',
    judgment: 'urteil|beschluss|im namen des volkes',
    interview: 'interview',
    transcript: 'transkript|wortprotokoll',
    numberLabels: 'aktenzeichen|az|beschwerde nr|individualbeschwerde nr|geschäftszeichen|drucksache',
    caseLabels: 'nr',
    newspaperWords: `tageblatt|tagblatt|anzeiger|rundschau|kurier|volksblatt|morgenpost|abendblatt|
      volksstimme|lokalanzeiger`,
    newspaperEndings: 'zeitung|tagblatt|tageblatt|anzeiger|abendblatt|kurier',
    courtWords: 'gericht|gerichtshof',
  }),
  el: words({
    pressRelease: 'δελτίο τύπου',
    pressReleases: 'δελτία τύπου',
    newspaperWords: 'εφημερίδα|εφημερίς',
    courtWords: 'δικαστήριο',
  }),
  es: words({
    today: 'hoy',
    pressRelease: 'comunicado de prensa|nota de prensa|boletín de prensa',
    releaseNotices: 'para publicación inmediata|para difusión inmediata',
    pressReleases: 'comunicados de prensa|notas de prensa|comunicados',
    report: 'informe|informe anual|informe final',
    reports: 'informes',
    judgment: 'sentencia|auto',
    interview: 'entrevista',
    transcript: 'transcripción',
    numberLabels: 'demanda núm|demanda no|expediente|caso no|caso núm|documento no',
    newspaperWords: 'diario|periódico|gaceta|heraldo|mercurio',
    courtWords: 'tribunal|corte|juzgado',
  }),
  fa: words({ pressRelease: 'بیانیه مطبوعاتی', newspaperWords: 'روزنامه', courtWords: 'دادگاه' }),
  fi: words({ pressRelease: 'lehdistötiedote', newspaperWords: 'sanomat|lehti', courtWords: 'tuomioistuin' }),
  fr: words({
    today: 'aujourd’hui|ce jour',
    pressRelease: 'communiqué de presse|communique de presse',
    releaseNotices: 'pour diffusion immédiate|pour publication immédiate',
    pressReleases: 'communiqués de presse|communiqués',
    report: 'rapport|rapport annuel|rapport final',
    reports: 'rapports',
    judgment: 'arrêt|jugement|décision|ordonnance',
    interview: 'entretien|interview',
    transcript: 'transcription',
    numberLabels:
      'requête no|requête n°|requêtes nos|affaire no|affaire n°|pourvoi no|pourvoi n°|dossier no|dossier n°',
    caseLabels: 'n°',
    newspaperWords: 'journal|quotidien|gazette|courrier|dépêche|nouvelliste|républicain',
    courtWords: 'cour|tribunal',
  }),
  he: words({ pressRelease: 'הודעה לעיתונות', newspaperWords: 'עיתון', courtWords: 'בית המשפט' }),
  hu: words({ pressRelease: 'sajtóközlemény', newspaperWords: 'hírlap|újság', courtWords: 'bíróság' }),
  it: words({
    today: 'oggi',
    pressRelease: 'comunicato stampa',
    releaseNotices: 'per diffusione immediata|per pubblicazione immediata',
    pressReleases: 'comunicati stampa|comunicati',
    report: 'rapporto|relazione|relazione annuale',
    reports: 'rapporti',
    judgment: 'sentenza|ordinanza',
    interview: 'intervista',
    transcript: 'trascrizione',
    numberLabels: 'ricorso n|sentenza n|causa n',
    newspaperWords: 'giornale|quotidiano|gazzetta|corriere|messaggero',
    courtWords: 'corte|tribunale',
  }),
  ja: words({ pressRelease: 'プレスリリース|報道発表', newspaperEndings: '新聞', courtWords: '裁判所' }),
  ko: words({ pressRelease: '보도자료', newspaperEndings: '일보|신문', courtWords: '법원' }),
  nl: words({
    today: 'vandaag',
    pressRelease: 'persbericht',
    releaseNotices: 'voor onmiddellijke publicatie',
    pressReleases: 'persberichten',
    report: 'rapport|jaarverslag',
    reports: 'rapporten',
    judgment: 'arrest|vonnis|uitspraak',
    interview: 'interview',
    transcript: 'transcript',
    numberLabels: 'zaaknummer|verzoekschrift nr',
    newspaperWords: 'krant|courant|dagblad|nieuwsblad|volkskrant',
    courtWords: 'rechtbank|gerechtshof|hof|raad van state',
  }),
  no: words({
    pressRelease: 'pressemelding',
    pressReleases: 'pressemeldinger',
    newspaperWords: 'tidende|avis',
  }),
  pl: words({
    today: 'dzisiaj|dziś',
    pressRelease: 'komunikat prasowy|informacja prasowa',
    pressReleases: 'komunikaty prasowe',
    report: 'raport|sprawozdanie',
    judgment: 'wyrok|postanowienie|uchwała',
    interview: 'wywiad',
    numberLabels: 'sygn akt|skarga nr|sygnatura akt',
    newspaperWords: 'gazeta|dziennik|kurier|głos',
    courtWords: 'sąd|trybunał',
  }),
  pt: words({
    today: 'hoje',
    pressRelease: 'comunicado de imprensa|nota de imprensa|nota à imprensa',
    releaseNotices: 'para divulgação imediata|para publicação imediata',
    pressReleases: 'comunicados de imprensa|notas à imprensa',
    report: 'relatório|relatório anual',
    reports: 'relatórios',
    judgment: 'acórdão|sentença',
    interview: 'entrevista',
    transcript: 'transcrição',
    numberLabels: 'processo n|processo no',
    newspaperWords: 'jornal|diário|folha|gazeta|correio',
    courtWords: 'tribunal|supremo',
  }),
  ro: words({
    pressRelease: 'comunicat de presă',
    newspaperWords: 'ziarul|gazeta|monitorul',
    courtWords: 'curtea',
  }),
  ru: words({
    today: 'сегодня',
    pressRelease: 'пресс-релиз|сообщение для прессы',
    pressReleases: 'пресс-релизы',
    report: 'доклад|отчет|отчёт',
    reports: 'доклады',
    judgment: 'решение|постановление|определение|приговор',
    interview: 'интервью',
    transcript: 'стенограмма',
    numberLabels: 'жалоба №|дело №',
    newspaperWords: 'газета|известия|ведомости|правда',
    courtWords: 'суд|трибунал',
  }),
  sv: words({
    pressRelease: 'pressmeddelande',
    pressReleases: 'pressmeddelanden',
    newspaperWords: 'dagblad|dagbladet|tidning|tidningen|tidningar',
    courtWords: 'domstol|domstolen|hovrätt',
  }),
  tr: words({
    today: 'bugün',
    pressRelease: 'basın açıklaması|basın bülteni',
    pressReleases: 'basın açıklamaları|basın bültenleri',
    report: 'rapor',
    judgment: 'karar',
    interview: 'röportaj|söyleşi',
    newspaperWords: 'gazete|gazetesi',
    courtWords: 'mahkeme|mahkemesi|yargıtay|danıştay',
  }),
  uk: words({
    today: 'сьогодні',
    pressRelease: 'пресреліз|прес-реліз',
    pressReleases: 'пресрелізи|прес-релізи',
    report: 'доповідь|звіт',
    judgment: 'рішення|постанова|ухвала|вирок',
    interview: 'інтервʼю',
    newspaperWords: 'газета|вісник|правда|відомості',
    courtWords: 'суд|трибунал',
  }),
  zh: words({
    pressRelease: '新闻稿|新聞稿|新闻公报',
    judgment: '判决书|裁定书',
    newspaperEndings: '日报|日報|晚报|晚報|时报|時報|早报|早報',
    courtWords: '法院|法庭',
  }),
}
