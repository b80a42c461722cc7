import { hasCode } from '../../../model/errors.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { markedHit } from '../../hit.ts'
import { marksOf } from '../query/marks.ts'
import { nodesOf } from '../query/units.ts'
import type { PassageRecord } from '../records/records.ts'
import { provedPassage } from '../records/sealed.ts'
import type { Store } from '../server/store.ts'
import type { PreparedSearch } from './prepared-search.ts'
import { Purged } from './purged.ts'
import type { Answer } from './questions.ts'

type StoredPassage = Pick<PassageRecord, 'key' | 'body' | 'checksum' | 'paragraphs'>
type Shown = Pick<SearchPage, 'hits' | 'damaged'>

/** What has to be asked for of a match, so that it can be shown. */
export function bodyFieldsOf({ space }: PreparedSearch): string[] {
  return space === 'passages' ? ['key', 'body', 'checksum', 'paragraphs'] : ['passage']
}

/** The passages of a page: those that are what was stored, and those that are not shown. */
export async function shownHits(
  store: Store,
  prepared: PreparedSearch,
  found: Answer['hits'],
): Promise<Shown> {
  const { resolved, tree, space, preparation, request } = prepared
  const names = [...nodesOf(resolved.root)].flatMap(({ node, excluded }) =>
    node.type === 'name' && !excluded ? node.tags : [],
  )
  const marks = marksOf(tree, names)
  const records =
    space === 'passages'
      ? (found as StoredPassage[])
      : await stored(
          store,
          found.map((hit) => String(hit.passage)),
        )
  const shown: Shown = { hits: [], damaged: [] }
  records.forEach((record, at) => {
    try {
      const passage = provedPassage(record, preparation.state)
      shown.hits.push(markedHit(passage, record.paragraphs, marks, request))
    } catch (error) {
      if (!hasCode(error, 'damaged')) throw error
      shown.damaged.push({ ...error.facts, at })
    }
  })
  return shown
}

async function stored(store: Store, keys: string[]): Promise<StoredPassage[]> {
  const byKey = new Map<string, StoredPassage>()
  const rows = store.byKeys<PassageRecord>('passages', keys, ['key', 'body', 'checksum', 'paragraphs'])
  for await (const row of rows) byKey.set(row.key, row)
  return keys.map((key) => {
    const found = byKey.get(key)
    if (found === undefined) throw new Purged()
    return found
  })
}
