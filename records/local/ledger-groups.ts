import {
  type CountedName,
  LIBRARY_STATES,
  type LibraryCollection,
  type LibraryCounts,
  type LibraryRequest,
  type LibraryState,
  libraryCounts,
  TO_DO,
} from '../../model/library.ts'
import type { RecordsDatabase } from './database.ts'
import { NAMED, STATES, whereFound } from './ledger-list.ts'
import { bitOf } from './ledger-rows.ts'

/**
 * Entries that no filter tells apart, with their number: every count that the filters need is a sum of these. In the
 * order of the index `ledger_listed`, so that SQLite reads it once and keeps nothing.
 */
type Group = {
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

function groupsOf(database: RecordsDatabase, find: string): Group[] {
  const { sql, values } = whereFound(find)
  const key = 'outcome, collection, source, language, toDo'
  return database.read<Group[]>([], (db) =>
    db
      .prepare(`SELECT ${key}, count(*), sum(passages), max(readAt) FROM ledger WHERE ${sql} GROUP BY ${key}`)
      .rows(...values)
      .map(([outcome, collection, source, language, toDo, entries, passages, readAt]) => ({
        ...{ outcome: String(outcome), collection: String(collection), source: String(source) },
        ...{ language: String(language), toDo: Number(toDo), entries: Number(entries) },
        ...{ passages: Number(passages), readAt: String(readAt) },
      })),
  )
}

const has = ({ toDo }: Group, name: (typeof TO_DO)[number]) => (toDo & bitOf(name)) !== 0

function isIn(state: LibraryState, group: Group): boolean {
  const { outcomes, toDo } = STATES[state]
  return outcomes.some((it) => it === group.outcome) && (toDo === undefined || has(group, toDo))
}

type Filter = 'state' | 'todo' | (typeof NAMED)[number]

export function overviewOf(
  database: RecordsDatabase,
  asked: LibraryRequest,
  namesAtMost: number,
): { counts: LibraryCounts; collections: LibraryCollection[] } {
  const groups = groupsOf(database, asked.find)
  const counts = countsOf(groups, asked, namesAtMost)
  return { counts, collections: collectionsOf(asked.find === '' ? groups : groupsOf(database, '')) }
}

function countsOf(groups: readonly Group[], asked: LibraryRequest, atMost: number): LibraryCounts {
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

const sumOf = (groups: readonly Group[]) => groups.reduce((sum, { entries }) => sum + entries, 0)

function mostFrequent(groups: readonly Group[], by: (typeof NAMED)[number], atMost: number): CountedName[] {
  const counts = new Map<string, number>()
  for (const { [by]: name, entries } of groups) counts.set(name, (counts.get(name) ?? 0) + entries)
  counts.delete('')
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .slice(0, atMost)
}

function collectionsOf(groups: readonly Group[]): LibraryCollection[] {
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
