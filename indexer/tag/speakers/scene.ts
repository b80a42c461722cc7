import type { Language } from '../../../languages/index.ts'
import type { Gender, Pronoun } from '../../../languages/parts/grammar.ts'
import type { GroupEntity, PersonEntity, PlaceEntity } from '../../authority/authority.ts'
import type { NameMatch } from '../names/names.ts'
import { joined, type PassageView } from '../passage/index.ts'

/** Who a verb may belong to: tokens `[from, to)` of one passage. */
export type Actor = { from: number; to: number } & (
  | { type: 'person'; entity: PersonEntity; short: boolean }
  /** `noun`: the word that begins the name, by which the group may be called later. */
  | { type: 'group'; entity: GroupEntity; short: boolean; noun?: string }
  | { type: 'place'; entity: PlaceEntity }
  /** `dropped`: no word at all, but the form of the verb. */
  | { type: 'pronoun'; pronoun: Pronoun; dropped?: true }
  /** An unlisted name: a last name on its own, with what a title shows about it, or the name of a group. */
  | { type: 'name'; name: string; group: boolean; gender?: Gender | null }
  /** `a resident of Doe`, `the report`: `head` is the main noun. */
  | { type: 'nominal'; name: string; head: string; definite: boolean; owner: NameMatch | null }
  /** Two or more who speak together: `Jane Doe and John Roe`. `links[at]` stands before `members[at + 1]`. */
  | { type: 'together'; members: readonly Actor[]; links: readonly string[] }
)

export type Scene = {
  view: PassageView
  startsAt: Map<number, NameMatch>
  endsAt: Map<number, NameMatch>
  isDemonym: (word: string) => boolean
  /** Whether the document shows anywhere that a capitalised word is somebody's last name. */
  isLastName: (word: string) => boolean
  /** Whether the document calls one or more persons by a word, behind a title or at the end of a full name. */
  isCalled: (word: string) => boolean
  /** Whether the document shows anywhere that a word is the name of a person, or it is a given name. */
  isPerson: (word: string) => boolean
  /** Whether a token of the passage is part of a place. */
  isPlaceAt: (token: number) => boolean
  /** The same for a country or a part of one, which no given name beside it is likelier than. */
  isRegionAt: (token: number) => boolean
  /** Whether the document cites a decision by a word, as that of `Doe v. Roe, 12 D. 34`. */
  isCase: (word: string) => boolean
  /** Whether a token of the passage is part of the name of a country. */
  isCountryAt: (token: number) => boolean
  /** Whether the document also writes a word without a capital. */
  isCommon: (word: string) => boolean
}

export function sceneOf(
  view: PassageView,
  matches: readonly NameMatch[],
  facts: Omit<Scene, 'view' | 'startsAt' | 'endsAt'>,
): Scene {
  const startsAt = new Map<number, NameMatch>()
  const endsAt = new Map<number, NameMatch>()
  for (const match of matches) {
    if (!startsAt.has(match.from)) startsAt.set(match.from, match)
    if (!endsAt.has(match.to - 1)) endsAt.set(match.to - 1, match)
  }
  return { view, startsAt, endsAt, ...facts }
}

/** Whether a noun means someone or something that can be quoted. */
export const isHead = ({ people, groups, speech }: Language, word: string) =>
  people.personNouns.has(word) ||
  groups.nouns.has(word) ||
  speech.documentNouns.has(word) ||
  speech.writingNouns.has(word)

export function textOf(view: PassageView, from: number, to: number): string {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]]
  return first && last ? view.text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}

export const between = (scene: Scene, left: number, right: number): string => {
  const [a, b] = [scene.view.tokens[left], scene.view.tokens[right]]
  return a && b ? scene.view.text.slice(a.end, b.start) : ''
}
/** What is before a token, from the last one, or from the beginning of the text. */
export const gapBefore = ({ view: { text, tokens } }: Scene, at: number) =>
  text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length)
export const wordAt = (scene: Scene, at: number) => scene.view.tokens[at]?.folded ?? ''
export const isQuotedAt = (scene: Scene, at: number) => (scene.view.inQuotation[at] ?? -1) !== -1

/** The maximum number of words that are passed over between a verb and its subject. */
export const SKIPPED_AT_MOST = 8

/** Whether a phrase can be the subject of its clause: nothing stands before it, or a mark, or a word between clauses. */
export function startsClause(scene: Scene, from: number, floor: number): boolean {
  const { view } = scene
  const { grammar } = view.language
  if (from <= floor || !joined(view, from - 1) || isQuotedAt(scene, from - 1)) return true
  // `ROME - A doctor said`
  if (/\s[-–—]\s/.test(between(scene, from - 1, from))) return true
  const before = wordAt(scene, from - 1)
  return (
    grammar.conjunctions.has(before) || grammar.clausePrepositions.has(before) || grammar.adverbs.has(before)
  )
}

/** Whether a token is the first of a quotation that a colon or a comma introduces. */
export function opensAfterMark(scene: Scene, at: number): boolean {
  return (
    isQuotedAt(scene, at) &&
    !isQuotedAt(scene, at - 1) &&
    /[:：,]\s*\S{1,2}\s*$/.test(between(scene, at - 1, at))
  )
}
