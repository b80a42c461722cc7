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
      `agencies agency amnesty bureau center centre committee correspondent correspondents council daily department
      desk editor editorial editors government group initiative institute international journal media ministry
      monitor nations network news newsroom observatory office offices post press radio reporter reporters rights
      society staff team times tribune tv union university watch writer writers`,
    ),
    bodyWords: list(
      `accord action advantage advertiser advocacy advocate advocates affairs aid alert alerts aljazeera
      alternative analysis apparel appeal appliances archive archives arts assurance athletic athletics atlantic
      attorneys bazaar beauty biofuels biologics biomedical biopharma biotech blog bold bookstore botanicals
      brands broadcast builds bulletin business campus canada capital catering challenge chambers check childcare
      cinema circle cities citizen classic climate clothing commerce community companies computer connect connects
      conservancy consultancy consultants consulting cosmetics couture creative credit cuisine culture
      cybersecurity data decor defence delivers democracy dental design designs diagnostics digital direct
      discovery diversity eats economist electric emergency empowers endowment engage engineering enquirer
      enterprise environment equality equity estates eu events explains explorer explores express facts farms
      fashion festival fights files finance fitness flyer footwear forward freedom funds furniture futures
      galleries gallery games gaming genomics global globe grocery growth guardian guides harvest healing health
      healthcare helps hospitality housing human humanity hydrogen impact independent informs innovates
      inquiry insider insight insights integrity intercept interiors investigates investments investor investors
      jewellery jewelry juice justice kids lab labs law learning learns leasing ledger legal lending
      libraries library life lifestyle lingerie literary live luxury management manufacturing marine maritime
      market marketing markets matters medical medicine memorial metals mining mobile mobility motor music mutual
      nature nautical newsletter novels now offshore oil olympics online opera optical optics organics outdoors
      outreach pantry paper parenting partnership payments pharmacy philanthropy pizza planet plastics platforms
      podcast podcasts policy politics portfolio power preserves products programs projects property
      quarterly realty recipes recovery refuge register renewables rentals report reporting reports republic
      republican rescue research resilience resist resists resorts restaurant restaurants retail reuters review
      rises robotics scholars science sciences scientific seafood security semiconductors shipping shop shopping
      skincare social solar solidarity speaks sponsors sport sports stands startup state states stationery steel
      storage stories strategies studies studio sustainability task teaches tech testing theater theatre
      therapeutics therapy tobacco today toys trade trains transit translates transport travel travels uk un unit
      unites unlimited update updates us valley ventures verifies verify video villages vineyard vineyards visuals
      voice voices wealth wearables wellness wholesale wildlife wines wireless witness women works workshop
      world worldwide yoga youth`,
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
    bodyWords: list('verlag dpa zeitschrift zeitung magazin technik'),
  },
  es: {
    ...NONE,
    particles: list('de del la las los san'),
    titles: list('sr sra srta dra'),
    bylines: list('por'),
    conjunctions: list('y e'),
    bodyWords: list('redaccion efe prensa noticias'),
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
    bodyWords: list('afp frontieres hebdo revue presse actualite actualites'),
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

/** Sciences, trades and actions, as they are formed in English, French and German, and surnames are not: `Nutrition`. */
const FORMED_AS_WORD =
  /..(?:matics|nautics|ceutics|namics|chanics|tronics|lytics|istics|olog(?:y|ies)|onom(?:y|ics)|ograph(?:y|ics)|science|sion|[^s]tions?)$/

export const isFormedAsWord = (folded: string): boolean => FORMED_AS_WORD.test(folded)
