import { isDeepStrictEqual } from 'node:util'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import type { IndexedDocument } from '../../model/document.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { words } from '../../model/words.ts'
import type { Expected, State } from './journal.ts'

export type Checked = { documents: number; passages: number; actual: Expected; problems: string[] }

/**
 * Opens the index and compares it with what can be there: each document has to be complete and in one of its
 * possible states; those in `closely` are checked down to every passage and by searching.
 */
export async function check(
  folder: string,
  expected: Expected,
  closely: ReadonlySet<number>,
  article: (n: number, revision?: number) => IndexedDocument,
): Promise<Checked> {
  const engine = await openEngine({ dataFolder: folder })
  const problems: string[] = []
  const found = new Map<number, number>()
  let passages = 0
  for await (const entry of engine.inventory()) {
    const [, n, revision] = /^article-(\d+) (\d+)$/.exec(entry.fingerprint) ?? []
    if (found.has(Number(n))) problems.push(`${entry.documentKey} is there twice`)
    found.set(Number(n), Number(revision))
    passages += entry.passages
  }
  for (const n of found.keys()) if (!expected.has(n)) problems.push(`article-${n} was never handed over`)
  const actual: Expected = new Map()
  for (const [n, states] of expected) {
    const state: State = found.get(n) ?? (states.includes('gone') ? 'gone' : 'absent')
    // Documents that were never added are left for the next process.
    if (state !== 'absent') actual.set(n, [state])
    if (!states.includes(state)) problems.push(`article-${n} is ${state}, not ${states.join(' or ')}`)
    else if (closely.has(n)) problems.push(...(await checkClosely(engine, state, article, n)))
  }
  const status = await engine.status()
  const everything = (await engine.search({ ...emptyRequest(), limit: 1 })).total.value
  if (status.passages !== passages || everything !== passages || status.documents !== found.size) {
    problems.push(`${passages} passages listed, ${status.passages} counted, ${everything} found by a search`)
  }
  await engine.close()
  return { documents: found.size, passages, actual, problems }
}

async function checkClosely(
  engine: Engine,
  state: State,
  article: (n: number, revision?: number) => IndexedDocument,
  n: number,
): Promise<string[]> {
  const { document } = article(n, typeof state === 'number' ? state : 0)
  const id = document.documentId
  const stored = await engine.document(id)
  const total = (await engine.search({ ...emptyRequest(), document: id, limit: 1 })).total.value
  if (typeof state !== 'number') {
    return stored === null && total === 0
      ? []
      : [`article-${n} is ${state}, but ${total} of its passages are found`]
  }
  const problems: string[] = []
  if (!isDeepStrictEqual(stored, document)) problems.push(`article-${n} is not what was put`)
  if (total !== document.passages.length) {
    problems.push(`article-${n} has ${total} passages of ${document.passages.length} in searches`)
  }
  for (const passage of document.passages) {
    const lookup = await engine.passage(passage.id)
    if (lookup.state !== 'found' || lookup.passage.text !== passage.text) {
      problems.push(`passage ${passage.id} of article-${n} is ${lookup.state}`)
    }
  }
  const last = document.passages.at(-1)
  const some = words(last?.text ?? '').slice(-6)
  const q = `"${some.map((word) => word.folded).join(' ')}"`
  const hits = await engine.search({ ...emptyRequest(), q, document: id })
  if (!hits.hits.some((hit) => hit.id === last?.id)) problems.push(`article-${n} is not found by ${q}`)
  return problems
}
