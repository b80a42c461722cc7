import { entryOf } from '../../../languages/word-list.ts'
import type { GroupKind } from '../../authority/kinds.ts'
import { isLargePlace } from '../../gazetteer/large-places.ts'
import { calendarNames } from '../dates/calendar-words.ts'
import type { NameMatch } from '../names/names.ts'
import { capitalRuns, type Run, runEnd } from '../passage/capital-runs.ts'
import { joined, type PassageView } from '../passage/index.ts'
import { isCallSign } from './call-signs.ts'
import { isExplained } from './explanations.ts'
import { type GroupMention, wordAt } from './group-mention.ts'
import { type Asked, isAcronym, sportIn, wordsBefore } from './name-context.ts'
import { afterLink, cutAtRank } from './name-extent.ts'

const SPORT = 2

/** What shows that a name is a group's; part of the basis of its tags. */
type RuleName =
  | 'calling'
  | 'team-name'
  | 'team-context'
  | 'business-context'
  | 'member-context'
  | 'call-sign'
  | 'community-context'
  | 'acronym'

type Rule = { name: RuleName; kind?: GroupKind; applies: (asked: Asked) => boolean }

/** Whether words of a kind are connected to the name by the link before it: `played [nine times] for Doe`. */
function linked({ before }: Asked, table: Record<string, ReadonlySet<string>>, reach: number): boolean {
  const [link = ''] = before
  const words = entryOf(table, link)
  if (words === undefined) return false
  for (let at = 1; at <= reach; at += 1) if (words.has(before[at] ?? '')) return true
  return false
}

/** A plural, as teams are called. */
const isPlural = ({ view, run }: Asked) => view.language.grammar.isPlural(wordAt(view, run.to - 1))

const RULES: Rule[] = [
  {
    // `the band Doe`, `rivals Doe`
    name: 'calling',
    applies: ({ view, run }) => {
      const noun = view.tokens[run.from - 1]
      return (
        noun !== undefined &&
        view.language.groups.callingNouns.has(noun.folded) &&
        !noun.capital &&
        !noun.possessive &&
        view.tokens[run.from]?.start === noun.end + 1 &&
        joined(view, run.from - 1)
      )
    },
  },
  { name: 'calling', applies: isExplained },
  { name: 'community-context', kind: 'community', applies: isCommunity },
  { name: 'team-name', applies: isTeamName },
  {
    name: 'team-context',
    applies: (asked) => {
      if (asked.sport < SPORT) return false
      const { opponentWords, teamLinked } = asked.view.language.groups
      const [first = ''] = asked.before
      if (linked(asked, teamLinked, 3)) return true
      // One word alone may be a person's, who plays against another.
      const sure = asked.place || asked.definite || !asked.single || asked.acronym || asked.sport > SPORT
      return opponentWords.has(first) && sure
    },
  },
  {
    // `the Doeford Roes`: a place or a plural as a subject among words about a game
    name: 'team-context',
    applies: (asked) => asked.sport >= SPORT && asked.definite && isPlural(asked),
  },
  { name: 'community-context', kind: 'community', applies: hasMembers },
  { name: 'business-context', applies: isBusiness },
  {
    // People do not join a single word that is also a person's name.
    name: 'member-context',
    applies: ({ before: [first = ''], single, view, run }) =>
      view.language.groups.memberVerbs.has(first) &&
      !(single && view.language.names.isGivenName(wordAt(view, run.from))),
  },
  { name: 'call-sign', applies: ({ view, run }) => isCallSign(view, run) },
  {
    name: 'acronym',
    applies: ({ acronym, after, before: [first = ''], view, run }) =>
      acronym &&
      (view.tokens[run.to - 1]?.possessive === true ||
        view.language.groups.deeds.has(after) ||
        view.language.groups.acronymFollowers.has(after) ||
        view.language.grammar.agents.has(first)),
  },
]

const COMMUNITY_WORDS_AT_MOST = 2

/** `the Doe tribe`, `the Doe ethnic minority`; `the Doetown minority` is some of those who live there. */
function isCommunity({ view, run, definite, place, after, afterNext }: Asked): boolean {
  const { callingNouns, communityAdjectives, communityNouns } = view.language.groups
  const count = run.to - run.from
  if (!definite || place || count > COMMUNITY_WORDS_AT_MOST || view.tokens[run.to - 1]?.possessive)
    return false
  const described =
    communityAdjectives.has(after) && (communityNouns.has(afterNext) || callingNouns.has(afterNext))
  if (!communityNouns.has(after) && !described) return false
  return !isLargePlace(view.tokens.slice(run.from, run.to).map(({ folded }) => folded))
}

/** `members of the Doe community`: they do not join it. */
function hasMembers({ view, run, before: [first = '', second = ''], place, acronym, after }: Asked): boolean {
  const { businessLinked, peopleNouns } = view.language.groups
  if (place || acronym || run.to - run.from > COMMUNITY_WORDS_AT_MOST) return false
  return peopleNouns.has(after) && entryOf(businessLinked, first)?.has(second) === true
}

/** `the Doetown Roes`, `a Doetown Roes coach`: in English a team's name is that of its place and a plural. */
function isTeamName({ view, run, definite, place, placeTo, sport }: Asked): boolean {
  const last = view.tokens[run.to - 1]
  if ((!definite && sport === 0) || run.to - run.from < 2 || !last || last.allCaps) return false
  const { grammar, groups, places } = view.language
  if (!grammar.isPlural(last.folded) || groups.plainPlurals.has(last.folded)) return false
  // `the Northern Doetowns`, `Doetown-Roes`
  if (places.directions.has(wordAt(view, run.from)) || view.text[last.start - 1] !== ' ') return false
  if (place && placeTo === run.to - 1) return true
  return isLargePlace(view.tokens.slice(run.from, run.to - 1).map(({ folded }) => folded))
}

function isBusiness(asked: Asked): boolean {
  const { single, after, view, run } = asked
  if (single && view.tokens[run.from]?.initial && !view.language.groups.deeds.has(after)) return false
  if (!doesBusiness(asked)) return false
  // `Nairobi said it would pay` means the government.
  return !isLargePlace(view.tokens.slice(run.from, run.to).map((token) => token.folded))
}

/** `shares of Doe`, `released by Doe`, `Doe said it will` */
function doesBusiness(asked: Asked): boolean {
  const { single, acronym, before, after, afterNext, view, run } = asked
  const [, word = ''] = before
  const { deeds, personalDeeds, plans, selfPronouns } = view.language.groups
  // `Legend has it`: the first word of a sentence may be any noun.
  const opens = single && view.tokens[run.from]?.initial === true
  const said =
    deeds.has(after) &&
    selfPronouns.has(afterNext) &&
    !(opens && view.language.grammar.auxiliaries.has(after))
  // One word may be a last name: `Doe says it is late`.
  if (said && (!single || !personalDeeds.has(after) || plans.has(wordAt(view, run.to + 2)))) return true
  if (linked(asked, view.language.groups.businessLinked, 1)) {
    return (
      !single || !(view.language.groups.sharedWithPersons.has(word) || view.tokens[run.to - 1]?.possessive)
    )
  }
  return (
    view.language.groups.businessFollowers.has(after) &&
    !(single && !acronym && view.language.groups.sharedWithPersons.has(after))
  )
}

/** Whether the run may be a person's name, judged by its words and a title before it. */
function looksPersonal(asked: Asked): boolean {
  const { view, run } = asked
  const first = wordAt(view, run.from)
  const { groups, people } = view.language
  if (people.titles.has(first) || people.personNouns.has(first)) return true
  // `Finance Minister Jane Doe`, `Central African Prime Minister`
  for (let at = run.from + 1; at < run.to; at += 1) if (groups.ranks.has(wordAt(view, at))) return true
  const words = run.to - run.from
  if (words < 2 || words > 4 || isTeamName(asked)) return false
  return view.language.names.isGivenName(first) || /^\p{L}$/u.test(first)
}

/** The end of the name, including `of Eight` or `for Life`. */
function named(view: PassageView, run: Run, rule: string): number {
  const goesOn = rule === 'calling' || rule === 'business-context'
  if (!goesOn || view.tokens[run.to - 1]?.possessive) return run.to
  const next = afterLink(view, run.to, view.language.grammar.tightLinks)
  return next === null ? run.to : cutAtRank(view, next, runEnd(view, next))
}

/** Whether the name of a body is only the beginning: `Doe Prosecuting Authority Roe Poe`. */
function outgrowsBody(view: PassageView, run: Run): boolean {
  const { stateHeads, weakHeads } = view.language.groups
  for (let at = run.from; at < run.to - 2; at += 1)
    if (stateHeads.has(wordAt(view, at)) && !weakHeads.has(wordAt(view, at))) return true
  return false
}

/** Whether a run is never a group, whatever is around it: a day, a people, a rank, an event. */
function isExcluded(view: PassageView, run: Run, isDemonym: (word: string) => boolean): boolean {
  const { groups, names } = view.language
  const last = wordAt(view, run.to - 1)
  const after = wordAt(view, run.to)
  const days = calendarNames(view.language)
  if (
    groups.otherHeads.has(last) ||
    groups.continents.has(last) ||
    names.familyNouns.has(after) ||
    groups.personalNouns.has(after)
  )
    return true
  for (let at = run.from; at < run.to; at += 1) {
    const word = wordAt(view, at)
    if (groups.notGroups.has(word) || days.has(word)) return true
    // `Afro-Doese`
    if (
      at > run.from &&
      at === run.to - 1 &&
      isDemonym(word) &&
      /[-‐‑]/.test(view.text.charAt((view.tokens[at]?.start ?? 1) - 1))
    )
      return true
    if (run.to - run.from === 1 && (isDemonym(word) || view.language.people.notPersonWords.has(word)))
      return true
  }
  const token = view.tokens[run.to - 1]
  return token !== undefined && token.end - token.start < 2
}

/**
 * Groups that are shown only by the words around them: `signed with Doe`, `shares of Doe`, `the band Doe`.
 * @param taken tokens that already belong to a name
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
    if (outgrowsBody(view, run)) return []
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
      placeTo: place?.to ?? run.from,
      sport: inSport(view.tokens[run.from]?.start ?? 0),
    }
    if (looksPersonal(asked)) return []
    const rule = RULES.find((it) => it.applies(asked))
    if (!rule) return []
    return [
      {
        from: run.from,
        to: named(view, run, rule.name),
        kind: rule.kind ?? 'organisation',
        rule: rule.name,
        company: rule.name === 'business-context',
      },
    ]
  })
}
