import type { Language } from '../../../languages/index.ts'
import type { GroupKind } from '../../authority/kinds.ts'
import { joined, type PassageView } from '../passage/index.ts'

/** Where a passage mentions an unlisted group: tokens `[from, to)`, and the rule that found it. */
export type GroupMention = { from: number; to: number; kind: GroupKind; rule: string; company: boolean }

export const wordAt = (view: PassageView, at: number): string => view.tokens[at]?.folded ?? ''

/** Whether a name follows `the`. */
export function isDefinite(view: PassageView, from: number): boolean {
  const { articles, definite } = view.language.grammar
  const before = wordAt(view, from - 1)
  return articles.has(before) && definite.has(before) && joined(view, from - 1)
}

export function nameOf(view: PassageView, from: number, to: number): string {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]]
  return first && last ? view.text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}

/** Whether the name of a group may end in this word. */
export const isGroupHead = ({ groups }: Language, word: string): boolean =>
  groups.buildingHeads.has(word) ||
  isCompanyHead({ groups }, word) ||
  groups.mediaHeads.has(word) ||
  groups.stateHeads.has(word) ||
  groups.groupHeads.has(word)

/** Whether names of companies end in this word. */
export const isCompanyHead = ({ groups }: Pick<Language, 'groups'>, word: string): boolean =>
  groups.legalForms.has(word) || groups.keptForms.has(word) || groups.companyHeads.has(word)

/**
 * The kind of group that a name shows.
 * @param words of the name, folded
 * @param head the head of the name: `ministry` of `Ministry of Trade`
 */
export function kindOf({ groups }: Language, words: readonly string[], head: string): GroupKind {
  if (words.some((word) => groups.armedWords.has(word))) return 'armed-group'
  if (groups.stateHeads.has(head)) return 'state-body'
  return groups.mediaHeads.has(head) ? 'media' : 'organisation'
}
