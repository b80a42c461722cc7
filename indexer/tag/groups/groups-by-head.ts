import type { Language } from '../../../languages/index.ts'
import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import type { GroupKind } from '../../authority/kinds.ts'
import { capitalRuns, type Run, runEnd, together } from '../passage/capital-runs.ts'
import { joined, type PassageView } from '../passage/passage-view.ts'

/** A stretch of a passage that names a group which no file knows: tokens `[from, to)`, and the rule that says so. */
export type GroupMention = { from: number; to: number; kind: GroupKind; rule: string; company: boolean }

const WORDS_AT_MOST = 12

const wordAt = (view: PassageView, at: number): string => view.tokens[at]?.folded ?? ''

/** A centre is a building unless it is for something. */
const CENTRES = new Set(['center', 'centre'])

export const isGroupHead = ({ groups }: Language, word: string): boolean =>
  CENTRES.has(word) ||
  groups.legalForms.has(word) ||
  groups.companyHeads.has(word) ||
  groups.mediaHeads.has(word) ||
  groups.stateHeads.has(word) ||
  groups.groupHeads.has(word)

/** Offices, which end the name of the group that they are in. */
const OFFICES = new Set(['director', 'secretary', 'chief', 'officer', 'chairman', 'chairwoman'])

/** `of the`, `for`, `de la`: the token behind the connector where a capital word follows, or null. */
function behindLink(view: PassageView, at: number, links: ReadonlySet<string>): number | null {
  const link = view.tokens[at]
  if (!link || link.capital || !links.has(link.folded) || !joined(view, at - 1) || !joined(view, at))
    return null
  const next = ARTICLES.has(wordAt(view, at + 1)) && view.tokens[at + 1]?.capital === false ? at + 2 : at + 1
  if (next === at + 2 && !joined(view, at + 1)) return null
  return view.tokens[next]?.capital ? next : null
}

const ARTICLES = new Set(['the', 'la', 'las', 'los', 'el', 'le', 'les', 'lo', 'a', 'o', 'os', 'as', 'l'])
const OF = new Set(['of'])
const FOR = new Set(['for', 'on', 'against'])
const ROMANCE = new Set([
  'de',
  'del',
  'du',
  'des',
  'della',
  'delle',
  'di',
  'da',
  'do',
  'dos',
  'das',
  'of',
  'pour',
  'para',
  'per',
  'fur',
])
const AND = new Set(['and'])

/** How far a name goes on behind its head: `of Trade and Industry`, `for the Study of Doe`. */
function extended(view: PassageView, head: number): number {
  let to = head + 1
  let word = wordAt(view, head)
  for (let links = 0; links < 3 && !view.tokens[to - 1]?.possessive; links += 1) {
    const of =
      view.language.groups.ofHeads.has(word) || (links > 0 && view.language.groups.topicWords.has(word))
        ? behindLink(view, to, OF)
        : null
    const forWhat = of === null && view.language.groups.forHeads.has(word) ? behindLink(view, to, FOR) : null
    const next = of ?? forWhat
    if (next === null) break
    const end = topicsEnd(view, cutAtRank(view, next, runEnd(view, next)))
    to = end
    word = wordAt(view, end - 1)
    // `for the Study of …`: what something is for often has an object.
    const object = forWhat === null ? null : behindLink(view, to, OF)
    if (object !== null) to = topicsEnd(view, cutAtRank(view, object, runEnd(view, object)))
  }
  return to
}

/** On over `and Industry` and `, Science and Culture`, as long as both sides are subjects of work. */
function topicsEnd(view: PassageView, end: number): number {
  let to = end
  for (let rounds = 0; rounds < 4; rounds += 1) {
    if (!view.language.groups.topicWords.has(wordAt(view, to - 1))) return to
    const next = behindLink(view, to, AND) ?? behindComma(view, to)
    if (next === null || !view.language.groups.topicWords.has(wordAt(view, next))) return to
    const after = cutAtRank(view, next, runEnd(view, next))
    if (isGroupHead(view.language, wordAt(view, after - 1))) return to
    to = after
  }
  return to
}

function behindComma(view: PassageView, at: number): number | null {
  const [left, right] = [view.tokens[at - 1], view.tokens[at]]
  if (!left || !right?.capital || view.text.slice(left.end, right.start) !== ', ') return null
  return at
}

function cutAtRank(view: PassageView, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const word = wordAt(view, at)
    if (view.language.groups.ranks.has(word) || OFFICES.has(word)) return at
  }
  return to
}

/** Back over `Securities and` of `Securities and Exchange Commission`, `Doe and` of `Doe and Co`. */
function startOf(view: PassageView, from: number, head: number): number {
  const and = wordAt(view, from - 1) === 'the' && wordAt(view, from - 2) === 'and' ? from - 2 : from - 1
  const link = view.tokens[and]
  const before = view.tokens[and - 1]
  if (!link || !before?.capital || before.possessive || link.folded !== 'and' || !joined(view, from - 2))
    return from
  if (!joined(view, from - 1)) return from
  const first = wordAt(view, from)
  const partners = first === 'co' || first === 'sons' || first === 'company' || first === 'associates'
  const topics =
    view.language.groups.topicWords.has(before.folded) &&
    view.language.groups.topicWords.has(first) &&
    head > from
  if (!partners && !topics) return from
  let start = and - 1
  while (
    start > 0 &&
    together(view, start - 1) &&
    view.tokens[start - 1]?.capital &&
    !opens(view, start - 1)
  ) {
    if (view.tokens[start - 1]?.possessive) break
    start -= 1
  }
  // `Doe, Roe and Co`
  while (
    partners &&
    behindComma(view, start) !== null &&
    view.tokens[start - 1]?.capital &&
    from - start < 6
  ) {
    start -= 1
    while (
      start > 0 &&
      together(view, start - 1) &&
      view.tokens[start - 1]?.capital &&
      !opens(view, start - 1)
    )
      start -= 1
  }
  return start
}

const opens = (view: PassageView, at: number) => view.language.grammar.functionWords.has(wordAt(view, at))

/** `High School`, `Law School`: what comes before names one. */
const SCHOOL_KINDS = new Set(
  'high grammar secondary law medical business primary elementary preparatory middle'.split(' '),
)

/** Whether the words around make a group of a name whose last word proves little. */
function isSupported(view: PassageView, from: number, head: number, to: number): boolean {
  if (to > head + 1) return true
  const words = head - from
  if (words >= 2 && SCHOOL_KINDS.has(wordAt(view, head - 1))) return true
  const before = view.tokens[from - 1]
  const definite = before?.folded === 'the' && joined(view, from - 1)
  const acronym = /^\s?\(\s?["“]?\p{Lu}{2,}/u.test(
    view.text.slice(view.tokens[to - 1]?.end ?? 0, (view.tokens[to - 1]?.end ?? 0) + 8),
  )
  return acronym || (words >= 2 ? !view.tokens[from]?.initial || definite : definite)
}

function kindOf(language: Language, word: string, name: string): GroupKind {
  if (/\b(?:brigades?|battalions?|militia|liberation|resistance|mujahid\w*|jihad)\b/i.test(name))
    return 'armed-group'
  if (language.groups.stateHeads.has(word)) return 'state-body'
  return language.groups.mediaHeads.has(word) || word === 'broadcasting' ? 'media' : 'organisation'
}

const isCompanyHead = ({ groups }: Language, word: string) =>
  groups.legalForms.has(word) || groups.companyHeads.has(word)

/** What is built, and called after a group: `Bank of Doe Stadium`. */
const STRUCTURES = new Set(
  'stadium arena tower bridge building street avenue airport plaza trail boulevard hall theatre theater cup bowl award prize'.split(
    ' ',
  ),
)
const ROOMS = new Set([
  'oval office',
  'box office',
  'post office',
  'head office',
  'press club',
  'night club',
  'soviet union',
])

const SHORT_FORMS = new Set(['sa', 'ab', 'ag', 'nv', 'bv', 'kk', 'kg', 'asa', 'spa', 'sas', 'oy', 'cos'])

/** Short legal forms are words too: `AG` but not `Ag`, which opens a sentence or a name. */
const isSpelled = (view: PassageView, at: number): boolean =>
  !SHORT_FORMS.has(wordAt(view, at)) ||
  /^(?:SpA|S\.|A\.|N\.|B\.|Oy|Cos)/.test(view.text.slice(view.tokens[at]?.start)) ||
  view.tokens[at]?.allCaps === true

/** A group whose head stands somewhere in a run of capital words. */
function byHead(view: PassageView, run: Run): GroupMention | null {
  let head = run.to - 1
  while (head >= run.from && !(isGroupHead(view.language, wordAt(view, head)) && isSpelled(view, head)))
    head -= 1
  if (head < run.from) return null
  let from = run.from
  for (let at = run.from; at < head; at += 1)
    if (view.language.groups.ranks.has(wordAt(view, at))) from = at + 1
  const word = wordAt(view, head)
  const after = wordAt(view, head + 1)
  if (head + 1 < run.to && !view.language.groups.ranks.has(after) && !view.language.people.titles.has(after))
    return null
  if (word === 'press' && after === 'secretary') return null
  const to = head + 1 === run.to ? extended(view, head) : head + 1
  const last = wordAt(view, to - 1)
  if (to === head + 1 ? view.language.groups.otherHeads.has(last) : STRUCTURES.has(last)) return null
  if (ROOMS.has(`${wordAt(view, head - 1)} ${word}`)) return null
  if (view.language.groups.otherHeads.has(wordAt(view, to)) && joined(view, to - 1)) return null
  from = startOf(view, from, head)
  if (head === from && !(to > head + 1 && view.language.groups.bareOfHeads.has(word))) return null
  if (CENTRES.has(word) && to === head + 1) return null
  if (view.language.groups.weakHeads.has(word) && !isSupported(view, from, head, to)) return null
  if (to - from > WORDS_AT_MOST) return null
  return {
    from,
    to,
    kind: kindOf(view.language, word, nameOf(view, from, to)),
    rule: 'body-noun',
    company: isCompanyHead(view.language, word),
  }
}

/** Team words that are other words too, and need words of a game beside them. */
const PLAIN_TEAM_WORDS = new Set(['united', 'sporting', 'racing', 'athletic', 'real'])

function isTeamWord(view: PassageView, at: number, words: ReadonlySet<string>): boolean {
  const token = view.tokens[at]
  if (!token || !words.has(token.folded)) return false
  if (token.folded.length > 3) return true
  // `S.C.` is a state and `A.C.` a person's initials; `F.C.` is neither.
  const dotted = view.text[token.start + 1] === '.'
  return dotted
    ? token.folded.startsWith('f') || token.folded === 'afc'
    : token.allCaps || words === view.language.groups.teamStarts
}

/** `FC Doe`, `Doe FC`, `Doe United` */
function byTeamWord(view: PassageView, run: Run): GroupMention | null {
  const { from, to } = run
  if (to - from < 2 || to - from > 4) return null
  const starts =
    isTeamWord(view, from, view.language.groups.teamStarts) && view.text[view.tokens[from]?.end ?? 0] === ' '
  const ends =
    (isTeamWord(view, to - 1, view.language.groups.teamHeads) || wordAt(view, to - 1) === 'united') &&
    view.text[(view.tokens[to - 1]?.start ?? 0) - 1] === ' '
  if (!starts && !ends) return null
  const word = wordAt(view, starts ? from : to - 1)
  if (
    PLAIN_TEAM_WORDS.has(word) &&
    !view.tokens.some((token) => view.language.groups.sportWords.has(token.folded))
  )
    return null
  return { from, to, kind: 'organisation', rule: 'team-word', company: false }
}

const FOREIGN_HEADS = new Set(
  `universidad universite universitat universidade universita hochschule banco banca banque partido parti partito partei ministere ministerio
  associacao asociacion associazione federacion federation societe sociedad sociedade societa compagnie compania companhia instituto
  institut istituto academia academie accademia comite conseil consejo orchestre orquesta escuela ecole colegio lycee liceo verein
  sindicato confederacion movimiento mouvement frente cooperativa fundacion fondation fondazione stiftung`
    .trim()
    .split(/\s+/),
)
const ARMED_STARTS = new Set(
  'jaysh jaish jabhat jabhah liwa harakat hizb hezb kataib katibat lashkar ansar saraya tanzim jund'.split(
    ' ',
  ),
)

/** `Universidad de Doe`, `Jaysh al-Doe`: groups that other languages name by their first word. */
function byForeignHead(view: PassageView, run: Run): GroupMention | null {
  const word = wordAt(view, run.from)
  if (ARMED_STARTS.has(word)) {
    let to = run.from + 1
    while (ARABIC_ARTICLES.has(wordAt(view, to)) && together(view, to - 1) && together(view, to)) {
      to = runEnd(view, view.tokens[to]?.capital ? to : to + 1)
    }
    to = Math.max(to, run.to)
    return to - run.from < 2
      ? null
      : { from: run.from, to, kind: 'armed-group', rule: 'body-noun', company: false }
  }
  if (!FOREIGN_HEADS.has(word)) return null
  let to = run.to
  for (let links = 0; links < 4; links += 1) {
    const next = behindLink(view, to, ROMANCE)
    if (next === null) break
    to = runEnd(view, next)
  }
  return to - run.from < 2
    ? null
    : { from: run.from, to, kind: 'organisation', rule: 'body-noun', company: false }
}

export function nameOf(view: PassageView, from: number, to: number): string {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]]
  return first && last ? view.text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}

/** Groups of no file that their own words show to be groups. English. */
export function groupsByHead(view: PassageView): GroupMention[] {
  const found: GroupMention[] = []
  let past = 0
  for (const run of capitalRuns(view)) {
    if (run.from < past) continue
    if (run.to - run.from >= 3 && view.tokens.slice(run.from, run.to).every((token) => token.allCaps))
      continue
    const group = byForeignHead(view, run) ?? byHead(view, run) ?? byTeamWord(view, run)
    if (!group) continue
    found.push(group)
    past = group.to
  }
  return found
}
