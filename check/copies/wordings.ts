import type { Difference } from '../../model/check.ts'
import type { Passage } from '../../model/passage.ts'
import type { QuotationAnswer, QuotationWording } from '../../model/quotation-answer.ts'
import { type Compared, compared, sameWordsKey } from './compared.ts'
import { countOf } from './counted.ts'
import type { ReadMember } from './members.ts'

/** More wordings than these are listed, but not compared: nobody reads so many differences. */
const COMPARED_AT_MOST = 60

type Group = { members: number[]; words: Passage }

/**
 * The members with the same words as one wording each: first the one that all others are compared with, which is that of
 * the earliest, or else the one that most documents have; then those with the fewest changes.
 * @param earliest which of the members was certainly printed first, or null
 */
export function wordingsOf(
  members: readonly ReadMember[],
  earliest: number | null,
): Pick<QuotationAnswer, 'wordings' | 'comparedWith'> {
  const groups = new Map<string, Group>()
  // Many copies are the same to the letter.
  const keys = new Map<string, string>()
  members.forEach(({ words }, at) => {
    const key = keys.get(words.text) ?? sameWordsKey(words.text)
    keys.set(words.text, key)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { members: [at], words })
    else group.members.push(at)
  })
  const all = [...groups.values()]
  const documents = new Map(all.map((it) => [it, countOf(members, it.members).documents]))
  const base = all.reduce((best, it) => {
    if (earliest !== null) return it.members.includes(earliest) ? it : best
    return (documents.get(it) ?? 0) > (documents.get(best) ?? 0) ? it : best
  })
  const others = all.filter((it) => it !== base)
  const results = new Map<Group, Compared | null>()
  for (const group of others.slice(0, COMPARED_AT_MOST)) {
    const result = compared(base.words, group.words)
    // Cut before a sign that may be left out there.
    if (result?.differences.every(({ kind }) => kind === 'same')) {
      base.members = [...base.members, ...group.members].sort((a, b) => a - b)
    } else results.set(group, result)
  }
  const rest: [Group, Compared | null][] = others.slice(COMPARED_AT_MOST).map((it) => [it, null])
  const listed = [...results, ...rest].sort(([, a], [, b]) => changesOf(a) - changesOf(b))
  return {
    comparedWith: earliest !== null ? 'earliest' : listed.length === 0 ? 'only' : 'most-frequent',
    wordings: [
      wording(members, base, { differences: [], wordsChanged: 0 }),
      ...listed.map(([group, result]) => wording(members, group, result)),
    ],
  }
}

const changesOf = (it: Compared | null) => it?.wordsChanged ?? Number.POSITIVE_INFINITY

function wording(
  members: readonly ReadMember[],
  { members: own, words }: Group,
  result: { differences: Difference[]; wordsChanged: number } | null,
): QuotationWording {
  return {
    text: words.text,
    members: own,
    ...countOf(members, own),
    differences: result?.differences ?? null,
    wordsChanged: result?.wordsChanged ?? null,
  }
}
