import { hasCode } from '../../../model/errors.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { markedHit, ReadPassage } from '../../hit.ts'
import { allOf, isIn } from '../query/expression.ts'
import type { Folded } from '../query/folding.ts'
import { marksOf } from '../query/marks.ts'
import { ANYHOW } from '../query/matching.ts'
import { alternativesIn, type Tree } from '../query/units.ts'
import type { PassageRecord } from '../records/records.ts'
import { passageOfKey, provedPassage } from '../records/sealed.ts'
import { type Answer, type Asking, question, type Server } from '../server.ts'
import { copiesOf } from './copies-of-hits.ts'
import { filtersOf, matchesOf, matchingOf, type PreparedSearch } from './prepared-search.ts'
import { Purged } from './purged.ts'

type StoredPassage = Pick<PassageRecord, 'key' | 'body' | 'checksum' | 'paragraphs'>
type Shown = Pick<SearchPage, 'hits' | 'damaged'>

/** What has to be asked for of a match, so that it can be shown. */
export function bodyFieldsOf({ space }: PreparedSearch): string[] {
  return space === 'passages' ? ['key', 'body', 'checksum', 'paragraphs'] : ['passage']
}

/** The passages of a page: those that are what was stored, and those that are not shown. */
export async function shownHits(
  server: Server,
  prepared: PreparedSearch,
  found: Answer['hits'],
  folded: Folded | null,
  ask: Asking,
): Promise<Shown> {
  const { tree, space, preparation, request, standIns } = prepared
  const keys = found.map((hit) => String(hit.passage ?? hit.key))
  const [records, holds, copies] = await Promise.all([
    space === 'passages' ? (found as StoredPassage[]) : stored(server, keys),
    whatHolds(prepared, keys, ask),
    copiesOf(prepared, keys.map(passageOfKey), folded, ask),
  ])
  const shown: Shown = { hits: [], damaged: [] }
  records.forEach((record, at) => {
    try {
      const passage = provedPassage(record, preparation.state)
      const marks = marksOf(tree, passage.language, (it) => holds.get(it)?.has(record.key) === true)
      const standsFor = standIns.by.get(record.key)
      const hit = markedHit(new ReadPassage(passage), record.paragraphs, marks, request, standsFor)
      shown.hits.push(Object.assign(hit, copies(passage)))
    } catch (error) {
      if (!hasCode(error, 'damaged')) throw error
      shown.damaged.push({ ...error.facts, at })
    }
  })
  return shown
}

/** For which of these passages each alternative of a query holds: nothing else is highlighted. */
async function whatHolds(
  prepared: PreparedSearch,
  keys: readonly string[],
  ask: Asking,
): Promise<Map<Tree, Set<string>>> {
  const { tree, space } = prepared
  const alternatives = alternativesIn(tree)
  if (alternatives.length === 0 || keys.length === 0) return new Map()
  const matching = matchingOf(prepared)
  const quotations = space === 'quotations'
  const key = quotations ? 'passage' : 'key'
  const shown = allOf([
    isIn(key, keys),
    quotations ? allOf([filtersOf(prepared), matchesOf(prepared)]) : true,
  ])
  const answers = await ask(
    alternatives.map((it) =>
      question(space, allOf([shown, matching.within(it, quotations ? 'text' : 'anywhere', ANYHOW)]), {
        fields: [key],
        limit: keys.length,
        distinct: quotations ? key : null,
      }),
    ),
  )
  return new Map(
    alternatives.map((it, at) => [it, new Set((answers[at]?.hits ?? []).map((hit) => String(hit[key])))]),
  )
}

async function stored(server: Server, keys: string[]): Promise<StoredPassage[]> {
  const byKey = new Map<string, StoredPassage>()
  const rows = server.byKeys<PassageRecord>('passages', keys, ['key', 'body', 'checksum', 'paragraphs'])
  for await (const row of rows) byKey.set(row.key, row)
  return keys.map((key) => {
    const found = byKey.get(key)
    if (found === undefined) throw new Purged()
    return found
  })
}
