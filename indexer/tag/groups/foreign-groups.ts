import { ARABIC_ARTICLES } from '../../authority/arabic-latin.ts'
import { type Run, runEnd, together } from '../passage/capital-runs.ts'
import type { PassageView } from '../passage/index.ts'
import { type GroupMention, wordAt } from './group-mention.ts'
import { afterLink } from './name-extent.ts'

const LINKS_AT_MOST = 4

/** `Universidad de Doe`, `Jaysh al-Doe`: groups in other languages, which are recognised by their first word. */
export function foreignGroup(view: PassageView, run: Run): GroupMention | null {
  const { foreignHeads, foreignArmedHeads } = view.language.groups
  const word = wordAt(view, run.from)
  const armed = foreignArmedHeads.has(word)
  if (!armed && !foreignHeads.has(word)) return null
  const to = armed ? pastArabicArticles(view, run) : pastLinks(view, run.to)
  if (to - run.from < 2) return null
  return {
    from: run.from,
    to,
    kind: armed ? 'armed-group' : 'organisation',
    rule: 'body-noun',
    company: false,
  }
}

function pastArabicArticles(view: PassageView, run: Run): number {
  let to = run.from + 1
  while (ARABIC_ARTICLES.has(wordAt(view, to)) && together(view, to - 1) && together(view, to)) {
    to = runEnd(view, view.tokens[to]?.capital ? to : to + 1)
  }
  return Math.max(to, run.to)
}

function pastLinks(view: PassageView, from: number): number {
  const { foreignArticles, foreignLinks } = view.language.groups
  let to = from
  for (let links = 0; links < LINKS_AT_MOST; links += 1) {
    const next = afterLink(view, to, foreignLinks, foreignArticles)
    if (next === null) break
    to = runEnd(view, next)
  }
  return to
}
