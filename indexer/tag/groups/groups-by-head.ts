import { calendarNames } from '../dates/calendar-words.ts'
import { capitalRuns, type Run } from '../passage/capital-runs.ts'
import { hasAnyOf, joined, type PassageView } from '../passage/index.ts'
import { foreignGroup } from './foreign-groups.ts'
import { type GroupMention, isCompanyHead, isDefinite, isGroupHead, kindOf, wordAt } from './group-mention.ts'
import { extended, startOf } from './name-extent.ts'

const WORDS_AT_MOST = 12
const TEAM_WORDS_AT_MOST = 4
const PERSON_WORDS_AT_MOST = 3

/** Whether the words around a name show that it is a group although its last word proves little. */
function isSupported(view: PassageView, from: number, head: number, to: number): boolean {
  if (to > head + 1) return true
  const words = head - from
  if (words >= 2 && view.language.groups.schoolKinds.has(wordAt(view, head - 1))) return true
  const definite = isDefinite(view, from)
  return definite || (words >= 2 && view.tokens[from]?.initial === false)
}

/** Legal forms can also be other words: `AG` but not `Ag`, which may begin a sentence or a name; `Co` but not `Co-chairs`. */
function isSpelled(view: PassageView, at: number): boolean {
  const token = view.tokens[at]
  const { ambiguousForms, keptForms } = view.language.groups
  if (token && keptForms.has(token.folded) && /[-‐‑]/.test(view.text.charAt(token.end))) return false
  if (!token || !ambiguousForms.has(token.folded)) return true
  return !/^\p{Lu}?\p{Ll}+$/u.test(view.text.slice(token.start, token.end))
}

/** Whether words after a group's name are a person or a day: `the Doe Authority Jane Roe said`, `the Doe Court Friday`. */
function isApart(view: PassageView, from: number, to: number): boolean {
  const first = wordAt(view, from)
  if (calendarNames(view.language).has(first)) return true
  if (to - from < 2 || to - from > PERSON_WORDS_AT_MOST || !view.language.names.isGivenName(first))
    return false
  return !view.tokens.slice(from, to).some(({ folded }) => view.language.groups.otherHeads.has(folded))
}

/** A group with its head somewhere in a run of capitalised words. */
function byHead(view: PassageView, run: Run, listed: ReadonlySet<number>): GroupMention | null {
  const { groups, people } = view.language
  let head = run.to - 1
  while (head >= run.from && !(isGroupHead(view.language, wordAt(view, head)) && isSpelled(view, head)))
    head -= 1
  if (head < run.from) return null
  let from = run.from
  for (let at = run.from; at < head; at += 1) if (groups.ranks.has(wordAt(view, at))) from = at + 1
  const word = wordAt(view, head)
  const after = wordAt(view, head + 1)
  const more = head + 1 < run.to
  if (more && !groups.ranks.has(after) && !people.titles.has(after) && !isApart(view, head + 1, run.to))
    return null
  if (groups.plainAfter[word]?.has(after)) return null
  const to = head + 1 === run.to ? extended(view, head, listed) : head + 1
  const last = wordAt(view, to - 1)
  if (to === head + 1 ? groups.otherHeads.has(last) : groups.structures.has(last)) return null
  if (groups.plainBefore[word]?.has(wordAt(view, head - 1))) return null
  if (groups.otherHeads.has(wordAt(view, to)) && joined(view, to - 1)) return null
  from = startOf(view, from, head)
  const bare = groups.bareBodies.has(word) && to === run.to && to === head + 1 && !view.tokens[head]?.initial
  if (head === from && !bare && !(to > head + 1 && groups.bareOfHeads.has(word))) return null
  if (groups.buildingHeads.has(word) && to === head + 1) return null
  if (groups.weakHeads.has(word) && !(bare && head === from) && !isSupported(view, from, head, to))
    return null
  if (to - from > WORDS_AT_MOST) return null
  return {
    from,
    to,
    kind: kindOf(
      view.language,
      view.tokens.slice(from, to).map((token) => token.folded),
      word,
    ),
    rule: 'body-noun',
    company: isCompanyHead(view.language, word),
  }
}

/** `Air Doe`, `Radio Doe`: the first word says what it is, and the last one nothing else. */
function byStart(view: PassageView, run: Run): GroupMention | null {
  const { companyStarts, mediaStarts, otherHeads, thingHeads, topicWords } = view.language.groups
  const { from, to } = run
  const start = wordAt(view, from)
  const company = companyStarts.has(start)
  if ((!company && !mediaStarts.has(start)) || view.tokens[from]?.initial) return null
  if (to - from < 2 || to - from > TEAM_WORDS_AT_MOST || view.tokens[from]?.possessive) return null
  for (let at = from + 1; at < to; at += 1) {
    const word = wordAt(view, at)
    if (otherHeads.has(word) || thingHeads.has(word) || topicWords.has(word)) return null
    if (isGroupHead(view.language, word) || view.language.groups.ranks.has(word)) return null
  }
  return { from, to, kind: company ? 'organisation' : 'media', rule: 'body-noun', company: false }
}

/** Short forms are other words and initials too, unless they are written in capitals without stops. */
const isTeamWord = (view: PassageView, at: number, words: ReadonlySet<string>) =>
  words.has(wordAt(view, at)) && view.tokens[at]?.allCaps === true

const spaceAfter = (view: PassageView, at: number) => view.text[view.tokens[at]?.end ?? 0] === ' '

/** `FC Doe`, `Doe FC`, `Doe United` */
function byTeamWord(view: PassageView, run: Run): GroupMention | null {
  const { from, to } = run
  if (to - from < 2 || to - from > TEAM_WORDS_AT_MOST) return null
  const { plainTeamHeads, sportWords, teamHeads, teamStarts } = view.language.groups
  const starts = isTeamWord(view, from, teamStarts) && spaceAfter(view, from)
  // `Ms Jane Doe SC` has been appointed, and plays for nobody.
  const addressed = view.language.people.courtesyTitles.has(wordAt(view, from))
  const ends = isTeamWord(view, to - 1, teamHeads) && spaceAfter(view, to - 2) && !addressed
  const inSport = () => hasAnyOf(view, sportWords)
  if (!starts && !ends && !(plainTeamHeads.has(wordAt(view, to - 1)) && inSport())) return null
  return { from, to, kind: 'organisation', rule: 'team-word', company: false }
}

/**
 * Unlisted groups shown by their own words.
 * @param listed tokens that begin a listed name
 */
export function groupsByHead(view: PassageView, listed: ReadonlySet<number>): GroupMention[] {
  const found: GroupMention[] = []
  let past = 0
  for (const run of capitalRuns(view)) {
    if (run.from < past) continue
    if (run.to - run.from >= 3 && view.tokens.slice(run.from, run.to).every((token) => token.allCaps))
      continue
    const group =
      foreignGroup(view, run) ?? byHead(view, run, listed) ?? byStart(view, run) ?? byTeamWord(view, run)
    if (!group) continue
    // `Doe Oil and Gas Ltd`: what looked like a name is the beginning of a longer one.
    const last = found.at(-1)
    if (last && group.from <= last.from && run.from >= last.to) found.pop()
    // `the Ministry of Trade and Industry Bank`: a word belongs to one name only.
    found.push(group.from < (found.at(-1)?.to ?? 0) ? { ...group, from: run.from } : group)
    past = group.to
  }
  return found
}
