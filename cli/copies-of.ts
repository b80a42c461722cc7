import type { CallOptions, Engine } from '../engine/port.ts'
import { type CopiesOfPassage, copiesByPassage } from '../model/copies-of-passages.ts'
import type { Passage } from '../model/passage.ts'
import { asksForCopies, type SearchRequest } from '../model/search-request.ts'
import { countsQuotations } from '../model/total.ts'

/** Passages whose copies are asked for together. */
const AT_ONCE = 200

export type WithCopies = { passage: Passage; copies: CopiesOfPassage | undefined }

/** What a search counts has copies: passages, or quotations. */
function counted(copies: CopiesOfPassage | undefined, search: SearchRequest): CopiesOfPassage | undefined {
  if (copies === undefined) return undefined
  return countsQuotations(search) ? { quotations: copies.quotations } : { ...copies, quotations: new Map() }
}

/**
 * The passages of a search, each with what is known of its copies if the search has anything to do with them. Where the
 * index changes in between, copies are as of then.
 */
export async function* withCopies(
  engine: Engine,
  passages: AsyncIterable<Passage>,
  search: SearchRequest,
  options: CallOptions = {},
): AsyncGenerator<WithCopies> {
  if (!asksForCopies(search)) {
    for await (const passage of passages) yield { passage, copies: undefined }
    return
  }
  const told = async (group: readonly Passage[]): Promise<WithCopies[]> => {
    const clusters = await engine.clustersOf({ passages: group.map((it) => it.id) }, options)
    const all = copiesByPassage(clusters)
    return group.map((passage) => ({ passage, copies: counted(all.get(passage.id), search) }))
  }
  let group: Passage[] = []
  for await (const passage of passages) {
    group.push(passage)
    if (group.length < AT_ONCE) continue
    yield* await told(group)
    group = []
  }
  if (group.length > 0) yield* await told(group)
}
