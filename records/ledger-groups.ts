import {
  type CountedName,
  LIBRARY_STATES,
  type LibraryCollection,
  type LibraryCounts,
  type LibraryRequest,
  type LibraryState,
  libraryCounts,
  TO_DO,
} from '../model/library.ts'
import { bitOf, NAMED, STATES } from './ledger-listing.ts'

/** Entries that no filter tells apart, with their number: every count that the filters need is a sum of these. */
export type LedgerGroup = {
  outcome: string
  collection: string
  source: string
  language: string
  toDo: number
  entries: number
  passages: number
  /** '' if none was read. */
  readAt: string
}

const has = ({ toDo }: LedgerGroup, name: (typeof TO_DO)[number]) => (toDo & bitOf(name)) !== 0

function isIn(state: LibraryState, group: LedgerGroup): boolean {
  const { outcomes, toDo } = STATES[state]
  return outcomes.some((it) => it === group.outcome) && (toDo === undefined || has(group, toDo))
}

type Filter = 'state' | 'todo' | (typeof NAMED)[number]

/**
 * What a ledger counts for a list.
 *
 * @param groupsOf the groups of the entries in which words are found; of all entries where none are searched for
 */
export async function overviewOf(
  groupsOf: (find: string) => Promise<LedgerGroup[]>,
  asked: LibraryRequest,
  namesAtMost: number,
): Promise<{ counts: LibraryCounts; collections: LibraryCollection[] }> {
  const groups = await groupsOf(asked.find)
  const counts = countsOf(groups, asked, namesAtMost)
  return { counts, collections: collectionsOf(asked.find === '' ? groups : await groupsOf('')) }
}

function countsOf(groups: readonly LedgerGroup[], asked: LibraryRequest, atMost: number): LibraryCounts {
  const shown = (but: Filter) =>
    groups.filter(
      (it) =>
        (but === 'state' || isIn(asked.state, it)) &&
        (but === 'todo' || asked.todo === null || has(it, asked.todo)) &&
        NAMED.every((name) => but === name || asked[name] === null || it[name] === asked[name]),
    )
  const [ofStates, ofToDo] = [shown('state'), shown('todo')]
  const names = (name: (typeof NAMED)[number]) => mostFrequent(shown(name), name, atMost)
  return libraryCounts.parse({
    states: Object.fromEntries(
      LIBRARY_STATES.map((it) => [it, sumOf(ofStates.filter((group) => isIn(it, group)))]),
    ),
    todo: Object.fromEntries(TO_DO.map((it) => [it, sumOf(ofToDo.filter((group) => has(group, it)))])),
    ...{ collections: names('collection'), sources: names('source'), languages: names('language') },
  })
}

const sumOf = (groups: readonly LedgerGroup[]) => groups.reduce((sum, { entries }) => sum + entries, 0)

function mostFrequent(
  groups: readonly LedgerGroup[],
  by: (typeof NAMED)[number],
  atMost: number,
): CountedName[] {
  const counts = new Map<string, number>()
  for (const { [by]: name, entries } of groups) counts.set(name, (counts.get(name) ?? 0) + entries)
  counts.delete('')
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .slice(0, atMost)
}

function collectionsOf(groups: readonly LedgerGroup[]): LibraryCollection[] {
  const found = new Map<string, LibraryCollection>()
  for (const group of groups) {
    const { collection: name, entries, passages, readAt } = group
    const [isIndexed, isUnused] = [isIn('indexed', group), isIn('failed', group)]
    if (name === '' || (!isIndexed && !isUnused)) continue
    const known = found.get(name) ?? { name, documents: 0, passages: 0, unused: 0, readAt: null }
    found.set(name, known)
    if (isUnused) known.unused += entries
    if (!isIndexed) continue
    known.documents += entries
    known.passages += passages
    if (readAt > (known.readAt ?? '')) known.readAt = readAt
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
}
