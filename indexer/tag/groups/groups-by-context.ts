import { isLargePlace } from '../../gazetteer/large-places.ts'
import type { NameMatch } from '../names/names.ts'
import { capitalRuns, type Run, runEnd } from '../passage/capital-runs.ts'
import { joined, type PassageView } from '../passage/passage-view.ts'
import { isGivenName } from '../people/given-names.ts'
import type { GroupMention } from './groups-by-head.ts'

/** What a rule may ask of a run of capital words that no file and no shape has explained. */
type Asked = {
  view: PassageView
  run: Run
  /** The nearest words before, articles and the like left out, nearest first. */
  before: string[]
  /** The word right behind, or an empty string. */
  after: string
  afterNext: string
  definite: boolean
  acronym: boolean
  single: boolean
  /** A known place, which may lend a team its name. */
  place: boolean
  /** How far the sentence speaks of a game: from 2 on it surely does. */
  sport: number
}
type Rule = { name: string; holds: (asked: Asked) => boolean }

const wordAt = (view: PassageView, at: number): string => view.tokens[at]?.folded ?? ''

const SKIPPED = new Set(
  'the a an former rival rivals fellow local then nearby new neighbouring neighboring giants minnows club side team his her their its american british big major minor then-named'.split(
    ' ',
  ),
)
const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december england scotland wales christmas easter ramadan god internet earth bible christ allah jesus i`.split(
    /\s+/,
  ),
)
const CONTINENTS = new Set(['america', 'europe', 'asia', 'africa', 'antarctica', 'oceania'])
const FAMILY = new Set(['family', 'clan', 'dynasty', 'brothers', 'sisters', 'administration', 'campaign'])
const ROMAN = /^[ivxlcdm]+$/
const WORDS_BEFORE = 5

function wordsBefore(view: PassageView, from: number): { before: string[]; definite: boolean } {
  const before: string[] = []
  let definite = false
  for (let at = from - 1; at >= 0 && at >= from - WORDS_BEFORE - 3 && before.length < WORDS_BEFORE; at -= 1) {
    if (!joined(view, at)) break
    const word = wordAt(view, at)
    if (at === from - 1 && word === 'the') definite = true
    const skipped = SKIPPED.has(word) || /^\d{4}$/.test(word)
    if (!skipped || (before.length > 0 && word !== 'the' && word !== 'a')) before.push(word)
  }
  return { before, definite }
}

/** Whether words of a kind are tied to the name by the link before it: `played [nine times] for Doe`. */
function linked({ before }: Asked, table: Record<string, ReadonlySet<string>>, reach: number): boolean {
  const [link = ''] = before
  const words = table[link]
  if (words === undefined) return false
  for (let at = 1; at <= reach; at += 1) if (words.has(before[at] ?? '')) return true
  return false
}

/** A plural, as teams are called. */
const isPlural = ({ view, run }: Asked) => /[^s]s$/.test(wordAt(view, run.to - 1))

const RULES: Rule[] = [
  {
    // `the band Doe`, `rivals Doe`
    name: 'calling',
    holds: ({ view, run }) => {
      const before = view.tokens[run.from - 1]
      return (
        before !== undefined &&
        !before.capital &&
        !before.possessive &&
        joined(view, run.from - 1) &&
        view.language.groups.groupNouns.has(before.folded) &&
        !['daily', 'weekly', 'school', 'schools', 'university', 'party'].includes(before.folded)
      )
    },
  },
  { name: 'calling', holds: explained },
  {
    name: 'team-context',
    holds: (asked) => {
      if (asked.sport < SPORT) return false
      const [first = ''] = asked.before
      const team = asked.place || asked.definite || !asked.single || asked.acronym
      return (
        asked.view.language.groups.teamVerbs.has(first) ||
        linked(asked, asked.view.language.groups.teamLinked, 3) ||
        (asked.view.language.groups.opponentWords.has(first) &&
          (team || (first === 'against' && asked.sport > SPORT))) ||
        (asked.view.language.groups.teamFollowers.has(asked.after) && (team || isPlural(asked)))
      )
    },
  },
  {
    // `the Doeford Roes`: a place or a plural as a subject among words of a game
    name: 'team-context',
    holds: (asked) =>
      asked.sport >= SPORT &&
      asked.definite &&
      isPlural(asked) &&
      !asked.view.tokens[asked.run.to - 1]?.allCaps,
  },
  {
    name: 'business-context',
    holds: isBusiness,
  },
  {
    // Whoever joins is no name of one word that is also a person's.
    name: 'member-context',
    holds: ({ before: [first = ''], single, view, run }) =>
      view.language.groups.teamVerbs.has(first) && !(single && isGivenName(wordAt(view, run.from))),
  },
  {
    name: 'call-sign',
    holds: ({ view, run }) => isCallSign(view, run),
  },
  {
    name: 'acronym',
    holds: ({ acronym, after, before, view, run }) =>
      acronym &&
      (view.tokens[run.to - 1]?.possessive === true ||
        view.language.groups.deeds.has(after) ||
        view.language.groups.acronymFollowers.has(after) ||
        before[0] === 'by'),
  },
]

function isBusiness(asked: Asked): boolean {
  const { place, single, after, view, run } = asked
  if (place || (single && view.tokens[run.from]?.initial && !view.language.groups.deeds.has(after)))
    return false
  if (!doesBusiness(asked)) return false
  // `Nairobi said it would pay` is the government's doing.
  return !isLargePlace(view.tokens.slice(run.from, run.to).map((token) => token.folded))
}

/** `shares of Doe`, `released by Doe`, `Doe said it will` */
function doesBusiness(asked: Asked): boolean {
  const { single, before, after, afterNext, view, run } = asked
  const [link = '', word = ''] = before
  if (link === 'by' && view.language.groups.madeBy.has(word)) return true
  const said = view.language.groups.deeds.has(after) && (afterNext === 'it' || afterNext === 'its')
  // One word may be a last name: `Doe says it is late`.
  if (said && (!single || (after !== 'says' && after !== 'said') || PLANS.has(wordAt(view, run.to + 2))))
    return true
  if (linked(asked, view.language.groups.businessLinked, 1)) {
    return (
      !single || !(view.language.groups.sharedWithPersons.has(word) || view.tokens[run.to - 1]?.possessive)
    )
  }
  return (
    view.language.groups.businessFollowers.has(after) &&
    !(single && view.language.groups.sharedWithPersons.has(after))
  )
}

/** Behind `said it`: what companies say of themselves. */
const PLANS = new Set(
  'will would plans planned expects expected has had filed agreed acquired sold bought reported signed completed received intends'.split(
    ' ',
  ),
)

const STATION_WORDS = new Set(
  'station stations radio television broadcast broadcasts fm channel affiliate aired airs audio format signal listener'.split(
    ' ',
  ),
)

const SHOUTED = new Set(
  'what when will with were want wait word work who know keep kill kids walk wall warn wash wear week well went wife wild wind wine wish wolf wood keys kick king kiss cash call came come care case city code cold cost'.split(
    ' ',
  ),
)

/** `KDOE-FM`, or `KDOE` beside words for a station: what broadcasters in North America are called by. */
function isCallSign(view: PassageView, run: Run): boolean {
  const first = view.tokens[run.from]
  if (!first || !/^[CKWX][A-Z]{2,3}$/.test(view.text.slice(first.start, first.end))) return false
  if (run.to - run.from === 2) return ['am', 'fm', 'tv', 'dt'].includes(wordAt(view, run.from + 1))
  return (
    run.to - run.from === 1 &&
    first.end - first.start === 4 &&
    !SHOUTED.has(first.folded) &&
    view.tokens.some((token) => STATION_WORDS.has(token.folded))
  )
}

const SPORT = 2
const CALLED_WORDS = 9

/** `Doe, a mining company,` and `Doe is a company that …` */
function explained({ view, run }: Asked): boolean {
  const last = view.tokens[run.to - 1]
  const next = view.tokens[run.to]
  if (!last || !next || last.possessive) return false
  const comma = view.text.slice(last.end, next.start) === ', '
  const verb = joined(view, run.to - 1) && (next.folded === 'is' || next.folded === 'was')
  if (!comma && !verb) return false
  const article = verb ? run.to + 1 : run.to
  if (!['a', 'an', 'the', 'one'].includes(wordAt(view, article))) return false
  for (let at = article + 1; at < article + CALLED_WORDS; at += 1) {
    if (!joined(view, at - 1)) return false
    const word = wordAt(view, at)
    if (
      view.language.people.personNouns.has(word) ||
      ['of', 'in', 'who', 'for', 'by', 'with', 'that', 'from'].includes(word)
    )
      return false
    if (view.tokens[at]?.capital || view.language.grammar.prepositions.has(word)) return false
    if (!view.language.groups.groupNouns.has(word) || word === 'daily' || word === 'weekly') continue
    const after = view.tokens[at + 1]
    if (word === 'group' && after?.folded === 'of') return false
    return (
      !after ||
      !joined(view, at) ||
      [
        'based',
        'that',
        'which',
        'founded',
        'in',
        'of',
        'from',
        'and',
        'for',
        'with',
        'known',
        'formed',
      ].includes(after.folded)
    )
  }
  return false
}

/** A sentence's words decide how far it is about a game. */
function sportIn(view: PassageView): (at: number) => number {
  const ranges = view.sentences.map((sentence) => ({ ...sentence, sport: 0 }))
  let sentence = 0
  let any = false
  for (const token of view.tokens) {
    if (token.capital) continue
    const weight = view.language.groups.sportWords.has(token.folded)
      ? 2
      : view.language.groups.halfSportWords.has(token.folded)
        ? 1
        : 0
    if (weight === 0) continue
    while (sentence < ranges.length && (ranges[sentence]?.end ?? 0) <= token.start) sentence += 1
    const range = ranges[sentence]
    if (range) range.sport += weight
    any = true
  }
  return (at) => (any ? (ranges.find((range) => range.start <= at && at < range.end)?.sport ?? 0) : 0)
}

const ACRONYM_LETTERS = { least: 2, most: 6 }

function isAcronym(view: PassageView, run: Run): boolean {
  const token = view.tokens[run.from]
  if (!token || run.to - run.from !== 1 || !token.allCaps) return false
  const letters = token.folded.length
  if (letters < ACRONYM_LETTERS.least || letters > ACRONYM_LETTERS.most || ROMAN.test(token.folded))
    return false
  if (view.language.groups.plainAcronyms.has(token.folded) || /\d/.test(token.folded)) return false
  // `DOE-5`, `the DOE 34`: a model's or a standard's name
  if (/^[-‐‑ ]?\d/.test(view.text.slice(token.end, token.end + 2))) return false
  return !view.tokens[run.from - 1]?.allCaps && !view.tokens[run.to]?.allCaps
}

/** Whether the run is a person's name for all that its words tell. */
function looksPersonal(view: PassageView, run: Run): boolean {
  const first = wordAt(view, run.from)
  const before = wordAt(view, run.from - 1)
  if (view.language.people.titles.has(before) && view.tokens[run.from - 1]?.capital) return true
  if (view.language.people.titles.has(first) || view.language.people.personNouns.has(first)) return true
  return run.to - run.from > 1 && run.to - run.from < 5 && (isGivenName(first) || /^\p{L}$/u.test(first))
}

/** On over `of Eight`, `for Life` where the name is no place's. */
function named(view: PassageView, run: Run, rule: string): number {
  const link = view.tokens[run.to]
  const goesOn = rule === 'calling' || rule === 'business-context'
  if (!goesOn || !link || (link.folded !== 'of' && link.folded !== 'for') || link.capital) return run.to
  if (view.tokens[run.to - 1]?.possessive || !joined(view, run.to - 1) || !joined(view, run.to)) return run.to
  const next = wordAt(view, run.to + 1) === 'the' ? run.to + 2 : run.to + 1
  return view.tokens[next]?.capital ? runEnd(view, next) : run.to
}

/** Whether no rule may touch a run: days, peoples, ranks, events, what the files know. */
function isExcluded(view: PassageView, run: Run, isDemonym: (word: string) => boolean): boolean {
  const last = wordAt(view, run.to - 1)
  if (view.language.groups.otherHeads.has(last) || CONTINENTS.has(last) || FAMILY.has(wordAt(view, run.to)))
    return true
  for (let at = run.from; at < run.to; at += 1) {
    const word = wordAt(view, at)
    if (CALENDAR.has(word)) return true
    if (
      run.to - run.from === 1 &&
      (isDemonym(word) ||
        view.language.people.titles.has(word) ||
        view.language.people.notPersonWords.has(word))
    )
      return true
  }
  const token = view.tokens[run.to - 1]
  return token !== undefined && token.end - token.start < 2
}

/**
 * Groups that only the words around show to be groups: `signed with Doe`, `shares of Doe`, `the band Doe`. English.
 * @param taken tokens that are explained already
 */
export function groupsByContext(
  view: PassageView,
  matches: readonly NameMatch[],
  taken: Uint8Array,
  isDemonym: (word: string) => boolean,
): GroupMention[] {
  const inSport = sportIn(view)
  const places = new Map(matches.filter((it) => it.entity.type === 'place').map((it) => [it.from, it]))
  return capitalRuns(view).flatMap((run): GroupMention[] => {
    for (let at = run.from; at < run.to; at += 1) if (taken[at]) return []
    const place = places.get(run.from)
    if (place?.entity.type === 'place' && place.to === run.to && place.entity.place.precision !== 'place')
      return []
    const acronym = isAcronym(view, run)
    if (
      isExcluded(view, run, isDemonym) ||
      (!acronym && view.tokens[run.from]?.allCaps && run.to - run.from === 1)
    )
      return []
    if (looksPersonal(view, run)) return []
    const next = view.tokens[run.to]
    const follows =
      next !== undefined && (joined(view, run.to - 1) || view.tokens[run.to - 1]?.possessive === true)
    const asked: Asked = {
      view,
      run,
      ...wordsBefore(view, run.from),
      after: follows ? next.folded : '',
      afterNext: follows ? wordAt(view, run.to + 1) : '',
      acronym,
      single: run.to - run.from === 1,
      place: place !== undefined,
      sport: inSport(view.tokens[run.from]?.start ?? 0),
    }
    const rule = RULES.find((it) => it.holds(asked))
    if (!rule) return []
    return [
      {
        from: run.from,
        to: named(view, run, rule.name),
        kind: 'organisation',
        rule: rule.name,
        company: rule.name === 'business-context',
      },
    ]
  })
}
