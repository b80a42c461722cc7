import { isLargePlace } from '../../gazetteer/large-places.ts'
import { capitalRuns, type Run } from '../passage/capital-runs.ts'
import { oneOfFolded, type PassageView, perLanguage } from '../passage/index.ts'
import type { GroupMention } from './group-mention.ts'

/** The text between two names of a list: `, `, ` and `, `, and the `. */
const betweenOf = perLanguage(({ grammar }) => {
  const and = oneOfFolded(grammar.additives)
  const the = oneOfFolded([...grammar.articles].filter((word) => grammar.definite.has(word)))
  return new RegExp(`^\\s?(?:,\\s?(?:${and}\\s)?(?:${the}\\s)?|\\s${and}\\s(?:${the}\\s)?)$`)
})

/** Runs of capitalised words in a list: `Doe, Roe and the Poes`. */
function listsOf(view: PassageView): Run[][] {
  const between = betweenOf(view.language)
  const lists: Run[][] = []
  let list: Run[] = []
  for (const run of capitalRuns(view)) {
    const last = list.at(-1)
    const gap = last ? view.text.slice(view.tokens[last.to - 1]?.end, view.tokens[run.from]?.start) : ''
    if (!last || !between.test(gap) || view.tokens[last.to - 1]?.possessive) {
      if (list.length > 1) lists.push(list)
      list = []
    }
    list.push(run)
  }
  if (list.length > 1) lists.push(list)
  return lists
}

const wordsOf = (view: PassageView, run: Run) =>
  view.tokens.slice(run.from, run.to).map(({ folded }) => folded)

function isBare(view: PassageView, run: Run, isDemonym: (word: string) => boolean): boolean {
  const first = view.tokens[run.from]?.folded ?? ''
  const last = view.tokens[run.to - 1]?.folded ?? ''
  if (
    run.to - run.from > 4 ||
    view.language.groups.otherHeads.has(last) ||
    view.language.people.titles.has(first) ||
    view.language.grammar.functionWords.has(first)
  )
    return false
  if (run.to - run.from === 1 && (isDemonym(first) || view.language.people.notPersonWords.has(first)))
    return false
  return !(view.language.names.isGivenName(first) && run.to - run.from > 1)
}

/**
 * Names in a list of groups: after a team that is shown by the words before the list, or if at least two of three are
 * groups.
 * @param groups tokens that begin a group, with the rule that found it; null for a listed one
 * @param taken tokens that already belong to a name
 * @param places tokens that begin a known place
 */
export function groupsInLists(
  view: PassageView,
  groups: ReadonlyMap<number, string | null>,
  taken: Uint8Array,
  places: ReadonlySet<number>,
  isDemonym: (word: string) => boolean,
): GroupMention[] {
  return listsOf(view).flatMap((list) => {
    const known = list.filter((run) => groups.has(run.from)).length
    const first = groups.get(list[0]?.from ?? -1)
    const team = first === 'team-context' || first === 'team-name'
    if (!team && (known < 2 || known * 2 < list.length)) return []
    return list.flatMap((run): GroupMention[] => {
      for (let at = run.from; at < run.to; at += 1) if (taken[at]) return []
      if (!team && (places.has(run.from) || isLargePlace(wordsOf(view, run)))) return []
      if (!isBare(view, run, isDemonym)) return []
      return [{ ...run, kind: 'organisation', rule: 'listed-with-bodies', company: false }]
    })
  })
}
