import type { CopiesOfHit } from '../../../model/copies.ts'
import type { Passage } from '../../../model/passage.ts'
import { printedFirst } from '../../copies.ts'
import { placeToken } from '../encoding/places.ts'
import { isIn } from '../query/expression.ts'
import type { Folded } from '../query/folding.ts'
import { CLUSTER_FIELDS, type ClusterRead, provedOrNull, withoutGone } from '../records/clusters.ts'
import { NO_LIMIT } from '../records/settings.ts'
import { clustersWhere } from './clusters.ts'
import type { PreparedSearch } from './prepared-search.ts'
import { type Asking, question } from './questions.ts'

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
): Promise<(passage: Passage) => CopiesOfHit[]> {
  if (!state.copies || passages.length === 0) return () => []
  const [answer] = await ask([
    question('records', clustersWhere(isIn('inPassages', passages), state), {
      fields: [...CLUSTER_FIELDS, 'inPassages'],
      limit: NO_LIMIT,
    }),
  ])
  const records = (answer?.hits ?? []) as Stored[]
  return ({ id, quotations }) =>
    records
      .filter(({ inPassages }) => inPassages.includes(id))
      .flatMap((it) => copiesIn(it, id, folded))
      .filter(({ quotation }) => quotation === null || quotation < quotations.length)
      .sort((a, b) => (a.quotation ?? -1) - (b.quotation ?? -1))
}

/** What one passage has in a cluster: at most itself, or quotations. */
function copiesIn(record: Stored, passage: string, folded: Folded | null): CopiesOfHit[] {
  // What it says is not known, but the passage is what it was.
  const stored = provedOrNull(record)
  const living = stored === null ? null : withoutGone(stored)
  if (stored === null || living === null) return []
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
