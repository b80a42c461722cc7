import type { PassageView } from './passage-view.ts'

const COMMON = new Set(
  'the of and to in a is was were said that for on with by at from his her it has have had be not they he she which who'.split(
    ' ',
  ),
)
const SHARE_AT_LEAST = 0.12

/** Whether the English rules may be used. Where the language is unknown, the commonest words decide. */
export function isEnglish(language: string | null, views: readonly PassageView[]): boolean {
  if (language !== null) return /^en\b/i.test(language)
  let all = 0
  let common = 0
  for (const view of views) {
    all += view.tokens.length
    for (const token of view.tokens) if (COMMON.has(token.folded)) common += 1
  }
  return common >= 2 && common >= all * SHARE_AT_LEAST
}
