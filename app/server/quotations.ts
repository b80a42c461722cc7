import { z } from 'zod'
import { quotationOf, renamedCluster } from '../../check/copies/index.ts'
import type { Engine } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'
import { AppError } from '../../model/errors.ts'
import { type ClusterId, clusterId, type DocumentId, type PassageId, passageId } from '../../model/ids.ts'
import type { Passage } from '../../model/passage.ts'
import type { QuotationAnswer } from '../../model/quotation-answer.ts'
import { parameter } from './parameters/checked-parameters.ts'
import { lookUpPassage } from './passages.ts'

type Lookups = Pick<Engine, 'passage' | 'clusters' | 'clustersOf' | 'everyCluster' | 'document'>

/** What an ID leads to today: its copies, or the ID under which they are now; a whole document has a page of its own. */
export type QuotationFound =
  | { state: 'here'; answer: QuotationAnswer }
  | { state: 'moved'; to: 'quotations'; id: ClusterId | PassageId }
  | { state: 'moved'; to: 'documents'; id: DocumentId }

const missing = (id: string) => new AppError('not-found', { what: 'quotation', id })

/**
 * The quotation or passage that an ID names, with all its copies: the ID of a cluster, or that of a passage, where
 * `quotation` is the number of one of its quotations, from 0.
 * @throws AppError `not-found` if there never was one that is known, `passage-gone` if the passage existed once;
 *   `bad-request` for a number that the passage does not have
 */
export async function lookUpQuotation(
  engine: Lookups,
  id: string,
  quotation: string | null,
  signal?: AbortSignal,
): Promise<QuotationFound> {
  const cluster = clusterId.safeParse(id)
  if (cluster.success) return ofCluster(engine, cluster.data, signal)
  const known = passageId.safeParse(id)
  const found = known.success ? await lookUpPassage(engine, known.data) : null
  if (found === null || found.state === 'unknown') throw missing(id)
  if (found.state === 'found') {
    const at = numberIn(found.passage, quotation)
    const answer = await quotationOf(engine, { passage: found.passage, quotation: at }, { signal })
    if (answer === null) throw missing(id)
    return { state: 'here', answer }
  }
  // Which of its quotations had a number is not known any more.
  const [now, ...others] = quotation === null || quotation === '' ? found.movedTo : []
  if (now === undefined || others.length > 0) throw new AppError('passage-gone', { id })
  return { state: 'moved', to: 'quotations', id: now.id }
}

async function ofCluster(engine: Lookups, id: ClusterId, signal?: AbortSignal): Promise<QuotationFound> {
  const [cluster] = await engine.clusters([id], signal ? { signal } : {})
  const now = cluster ?? (await renamedCluster(engine, id, { signal }))
  if (now === null) throw missing(id)
  if (now.kind === 'document') return { state: 'moved', to: 'documents', id: documentOf(now) }
  if (now.id !== id) return { state: 'moved', to: 'quotations', id: now.id }
  const answer = await quotationOf(engine, id, { signal })
  if (answer === null) throw missing(id)
  return { state: 'here', answer }
}

/** The one that was printed first, or else the first in order: each tells of all. */
function documentOf({ members, earliest }: Cluster): DocumentId {
  const [first] = earliest === null ? members : members.slice(earliest.member)
  if (first === undefined) throw new Error('a cluster without members')
  return first.document
}

/** Which of its quotations is asked for; null: none in particular. */
function numberIn({ quotations }: Passage, given: string | null): number | null {
  if (given === null || given === '') return null
  const last = Math.max(0, quotations.length - 1)
  return parameter('quotation', given, z.coerce.number().pipe(z.int().min(0).max(last)))
}
