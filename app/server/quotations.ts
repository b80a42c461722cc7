import { z } from 'zod'
import { quotationOf } from '../../check/copies/index.ts'
import type { Engine } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import { clusterId, passageId } from '../../model/ids.ts'
import type { QuotationAnswer } from '../../model/quotation-answer.ts'
import { parameter } from './parameters/checked-parameters.ts'

type Lookups = Pick<Engine, 'passage' | 'clusters' | 'clustersOf'>

/**
 * The quotation or passage that an ID names, with all its copies: the ID of a cluster, or that of a passage, where
 * `quotation` is the number of one of its quotations, from 0.
 * @throws AppError `not-found` if there is none, or no longer; `bad-request` for a number that the passage does not have
 */
export async function lookUpQuotation(
  engine: Lookups,
  id: string,
  quotation: string | null,
  signal?: AbortSignal,
): Promise<QuotationAnswer> {
  const missing = () => new AppError('not-found', { what: 'quotation', id })
  const cluster = clusterId.safeParse(id)
  if (cluster.success) {
    const answer = await quotationOf(engine, cluster.data, { signal })
    if (answer === null) throw missing()
    return answer
  }
  const known = passageId.safeParse(id)
  const found = known.success ? await engine.passage(known.data) : null
  if (found?.state !== 'found') throw missing()
  const { passage } = found
  const last = passage.quotations.length - 1
  const at =
    quotation === null || quotation === ''
      ? null
      : parameter('quotation', quotation, z.coerce.number().pipe(z.int().min(0).max(Math.max(0, last))))
  const answer = await quotationOf(engine, { passage, quotation: at }, { signal })
  if (answer === null) throw missing()
  return answer
}
