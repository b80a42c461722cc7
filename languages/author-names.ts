import { list, NO_WORDS, type WordList } from './word-list.ts'

/** In which order a language has the parts of a name. `no family`: usually there is no family name. */
export type NameOrder = 'given first' | 'family first' | 'no family'

/** How the names of authors are put together in one language, for citations. */
export type AuthorNames = {
  /** Particles that belong to the family name behind them: `Simone de la Roche`, `Omar Al Abdallah`. */
  particles: WordList
  /** Those of them by which a name is not sorted everywhere, where they are written small: `Ursula von der Leyen`. */
  unsortedParticles: WordList
  /** Particles as they are written, in small letters, that are something else without their accent: `Dara Ó Briain`. */
  accentedParticles: WordList
  /** Words that say whose child somebody is, so that what follows need not be a family name: `bin`. */
  childOf: WordList
  /** Parts after the family name: `Jr.` */
  suffixes: WordList
  /** Words before a name that say nothing but how to address somebody: `Dr.` */
  titles: WordList
  /** Ranks before a name, some of which are names: with one, it is not certain what the family name is. */
  ranks: WordList
  /** Degrees and honours after a name, in small letters without periods. */
  degrees: WordList
  /** Before a name, that of an author: `By Jane Doe`. */
  bylines: WordList
  /** Between two names, or two surnames. */
  conjunctions: WordList
  /** Words that make an author a group, whose name is not taken apart. */
  groupWords: WordList
  /** Other words that bodies have in their names, and few people: a name with one is not taken apart. */
  bodyWords: WordList
  /** Given names that more often mean a country, a city or something else: `Israel Hayom`, `The Hindu`. */
  placeNames: WordList
  /** Surnames of which people have two; others are formed regularly. */
  doubledSurnames: WordList
  /** Given names that are surnames too, so that a second one may be the first of two surnames: `Lloyd Webber`. */
  surnamesToo: WordList
  /** Given names of a language in which the family name comes first: a name that ends in one may be written so. */
  givenNamesLast: WordList
}

const NONE: AuthorNames = {
  particles: NO_WORDS,
  unsortedParticles: NO_WORDS,
  accentedParticles: NO_WORDS,
  childOf: NO_WORDS,
  suffixes: NO_WORDS,
  titles: NO_WORDS,
  ranks: NO_WORDS,
  degrees: NO_WORDS,
  bylines: NO_WORDS,
  conjunctions: NO_WORDS,
  groupWords: NO_WORDS,
  bodyWords: NO_WORDS,
  placeNames: NO_WORDS,
  doubledSurnames: NO_WORDS,
  surnamesToo: NO_WORDS,
  givenNamesLast: NO_WORDS,
}

/** Languages whose names are not given name and family name, in this order. */
export const NAME_ORDERS: Readonly<Record<string, NameOrder>> = {
  hu: 'family first',
  ja: 'family first',
  ko: 'family first',
  vi: 'family first',
  zh: 'family first',
  yue: 'family first',
  // Patronymics, or names of one's own only.
  am: 'no family',
  bo: 'no family',
  id: 'no family',
  is: 'no family',
  jv: 'no family',
  km: 'no family',
  mn: 'no family',
  ms: 'no family',
  my: 'no family',
  om: 'no family',
  so: 'no family',
  su: 'no family',
  ta: 'no family',
  ti: 'no family',
}

/**
 * By the code of the language that a name comes from, which is seldom that of the text. Apart from the languages
 * themselves: a citation needs nothing else of them.
 */
export const AUTHOR_NAMES: Readonly<Record<string, AuthorNames>> = {
  en: {
    ...NONE,
    particles: list('st saint'),
    suffixes: list('jr sr ii iii iv'),
    titles: list(
      `dr prof professor mr mrs ms miss mx sir dame rev revd reverend hon honourable honorable senator ambassador colonel
      lieutenant sergeant gen col capt lt sgt gov adm cmdr`,
    ),
    ranks: list(`king queen prince princess lord lady baron duke earl major rabbi swami`),
    degrees: list(
      'phd dphil md jd llm llb mba msc obe cbe mbe kbe dbe cmg kcmg frs kc qc mp mep esq esquire rn cpa',
    ),
    bylines: list('by'),
    conjunctions: list('and'),
    groupWords: list(
      `agencies agency amnesty association bureau center centre coalition commission committee correspondent correspondents
      council daily department desk editor editorial editors foundation government group initiative institute international
      journal media ministry monitor nations network news newsroom observatory office offices organisation organisations
      organization organizations post press radio reporter reporters rights society staff team times tribune tv union
      university watch writer writers`,
    ),
    bodyWords: list(
      `advocates affairs aid aljazeera archive archives atlantic brands bulletin business capital check circle
      cities companies computer consulting data democracy digital economist electric eu facts farms files freedom
      futures global globe guardian independent insights intercept investigations investments justice lab labs law
      legal libraries library literary live market markets metals motor mutual newsletter now online partnership
      planet platforms podcast policy politics power report reports rescue research reuters security solidarity
      solutions state states steel strategies studies studio task tech today trade uk un unit us valley voice
      voices witness women works world worldwide`,
    ),
    placeNames: list(
      `africa america asia austin boston brooklyn chad china costa dallas great india israel kenya london north paris port red
      rio sierra sydney the`,
    ),
    surnamesToo: list('howard gordon thomas martin harry leslie'),
  },
  ar: {
    ...NONE,
    particles: list('abu al el'),
    childOf: list('bin bint ibn'),
    ranks: list('sheikh imam emir sultan'),
  },
  de: {
    ...NONE,
    particles: list('von zu zum zur'),
    unsortedParticles: list('von zu zum zur'),
    titles: list('herr frau'),
    bylines: list('von'),
    conjunctions: list('und'),
    bodyWords: list('verlag dpa'),
  },
  es: {
    ...NONE,
    particles: list('de del la las los san'),
    titles: list('sr sra srta dra'),
    bylines: list('por'),
    conjunctions: list('y e'),
    bodyWords: list('redaccion efe'),
    doubledSurnames: list(
      `aguilar alonso alvarado arias blanco bravo cabrera calvo campos cano carrasco carmona castillo castro cortes
      crespo cruz delgado diaz duran espinoza ferrer flores fuentes gallego garcia gil guerrero guzman herrera
      ibarra iglesias leon lozano marin medina mejia mendoza molina montero mora morales moreno nieto ojeda ortega
      padilla parra pena ponce prieto ramos reyes rios rivas rivera rojas romero rosales rubio salazar salinas
      sandoval sanz serrano silva soler solis sosa soto torres trujillo valencia vargas vega velasco vera vidal
      zamora zapata`,
    ),
  },
  fr: {
    ...NONE,
    particles: list('du le des'),
    titles: list('mme mlle'),
    bylines: list('par'),
    conjunctions: list('et'),
    bodyWords: list('redaction afp frontieres hebdo'),
  },
  ga: { ...NONE, particles: list('nic mac'), accentedParticles: list('ó ní uí') },
  hu: {
    ...NONE,
    givenNamesLast: list(
      `adam andras attila balazs balint bence csaba daniel david denes eszter ferenc gabor gergely geza gyorgy
      gyula imre istvan janos jeno jozsef kalman krisztian krisztina lajos laszlo levente marton mate matyas
      miklos orsolya pal peter reka robert sandor szabolcs tamas tibor viktor vilmos zoltan zsofia zsolt zsuzsa`,
    ),
  },
  it: {
    ...NONE,
    particles: list('da dal dalla degli dei della delle di lo'),
    unsortedParticles: list('da'),
    titles: list('dott dottssa avv'),
    bylines: list('di'),
    bodyWords: list('redazione ansa'),
  },
  ms: { ...NONE, ranks: list('siti') },
  nl: {
    ...NONE,
    particles: list('den der ter ten van'),
    unsortedParticles: list('van ter ten den'),
    titles: list('drs ir'),
    bylines: list('door'),
    conjunctions: list('en'),
    bodyWords: list('redactie'),
  },
  pt: {
    ...NONE,
    particles: list('das do dos'),
    unsortedParticles: list('das do dos'),
    childOf: list('filho neto junior'),
    bodyWords: list('redacao'),
  },
}
