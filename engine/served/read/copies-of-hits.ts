import type { CopiesOfHit } from '../../../model/copies.ts'
import type { Passage } from '../../../model/passage.ts'
import type { Hit } from '../../../model/search-result.ts'
import { printedFirst, toldOf } from '../../copies.ts'
import { placeToken } from '../encoding/places.ts'
import { isIn } from '../query/expression.ts'
import type { Folded } from '../query/folding.ts'
import {
  CLUSTER_FIELDS,
  type ClusterRead,
  provedOrNull,
  type StoredCluster,
  withoutGone,
} from '../records/clusters.ts'
import { type Asking, NO_LIMIT, question } from '../server.ts'
import { clustersWhere } from './clusters.ts'
import type { PreparedSearch } from './prepared-search.ts'

type Stored = ClusterRead & { inPassages: string[] }

/**
 * Looks up, for all passages of a page at once, what they and their quotations are copies of.
 *
 * @returns for each passage, itself first
 */
export async function copiesOf(
  { preparation: { state } }: Pick<PreparedSearch, 'preparation'>,
  passages: readonly string[],
  folded: Folded | null,
  ask: Asking,
): Promise<(passage: Passage) => Pick<Hit, 'copies' | 'damagedCopies'>> {
  if (!state.copies || passages.length === 0) return () => ({})
  const [answer] = await ask([
    question('records', clustersWhere(isIn('inPassages', passages), state), {
      fields: [...CLUSTER_FIELDS, 'inPassages'],
      limit: NO_LIMIT,
    }),
  ])
  const records = (answer?.hits ?? []) as Stored[]
  const read = records.map((it) => ({ ...it, stored: provedOrNull(it) }))
  return ({ id, quotations }) => {
    const own = read.filter(({ inPassages }) => inPassages.includes(id))
    const copies = own
      .flatMap(({ stored }) => (stored === null ? [] : copiesIn(stored, id, folded)))
      .filter(({ quotation }) => quotation === null || quotation < quotations.length)
      .sort((a, b) => (a.quotation ?? -1) - (b.quotation ?? -1))
    return toldOf(
      copies,
      own.flatMap((it) => (it.stored === null ? [it.id] : [])),
    )
  }
}

/** What one passage has in a cluster: at most itself, or quotations. */
function copiesIn(stored: StoredCluster, passage: string, folded: Folded | null): CopiesOfHit[] {
  const living = withoutGone(stored)
  if (living === null) return []
  const { id, kind, documents, sources, earliest } = living
  const first = printedFirst(earliest === null ? undefined : living.members[earliest.member])
  return stored.living.flatMap(({ member, nth: rank }) =>
    member.places.flatMap((it, nth) => {
      const counts = kind === 'passage' ? it.whole : it.quotation !== null
      if (it.passage !== passage || !counts) return []
      return [
        {
          cluster: id,
          quotation: kind === 'passage' ? null : it.quotation,
          documents,
          sources,
          earliest: first,
          folded: folded?.beneath(placeToken({ cluster: id, rank, nth })) ?? 0,
        },
      ]
    }),
  )
}
