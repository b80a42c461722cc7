import type { CopiesOfHit } from '../../../model/copies.ts'
import { dateOfDays, publishedParts } from '../../../model/dates.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { publishedWords } from '../../messages/published-words.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { beginning } from '../../parts/beginning.ts'
import { moreThan } from './copies-of-hit.ts'
import { FoldedMatches } from './FoldedMatches.tsx'

const WORDS_SHOWN = 48

type Props = { hit: Hit; copies: readonly CopiesOfHit[]; request: SearchRequest }

/** Where else the same words are, who was first, and the matches that are folded beneath a hit. */
export function HitCopies({ hit, copies, request }: Props) {
  const messages = useMessages().copies.hit
  if (copies.length === 0) return null
  return (
    <ul className="hit-copies" aria-label={messages.title}>
      {copies.map((it) => (
        <li key={`${it.cluster} ${it.quotation}`}>
          {hit.quotations.length > 1 && it.quotation !== null && <Words hit={hit} quotation={it.quotation} />}
          <More hit={hit} copies={it} />
          <First hit={hit} copies={it} />
          {it.folded > 0 && <FoldedMatches hit={hit} copies={it} request={request} />}
        </li>
      ))}
    </ul>
  )
}

/** Which quotation of the passage is meant. */
function Words({ hit, quotation }: { hit: Hit; quotation: number }) {
  const { sentence } = useMessages()
  const [opening, closing] = sentence.quotes
  const text = hit.quotations[quotation]?.text
  if (text === undefined) return null
  return (
    <bdi className="which" lang={hit.language ?? undefined}>
      {opening}
      {beginning(text, WORDS_SHOWN)}
      {closing}{' '}
    </bdi>
  )
}

function More({ hit, copies }: { hit: Hit; copies: CopiesOfHit }) {
  const messages = useMessages().copies.hit
  const { count, unit } = moreThan(hit, copies)
  return (
    <a href={`/quotations/${copies.cluster}`}>
      {unit === 'sources' ? messages.moreSources(count) : messages.moreDocuments(count)}
    </a>
  )
}

/** Nothing where it cannot be told who was first. */
function First({ hit, copies: { earliest } }: { hit: Hit; copies: CopiesOfHit }) {
  const words = useMessages()
  const { copies, hit: ofHit } = words
  if (earliest === null) return null
  if (earliest.passage === hit.id) return <span className="aside"> · {copies.hit.firstHere}</span>
  const { published, source } = earliest
  const date =
    published && publishedWords({ ...publishedParts(dateOfDays(published)), publishedBasis: null }, words)
  return (
    <span className="aside">
      {' · '}
      {copies.hit.elsewhere}{' '}
      <a href={`/passages/${earliest.passage}`}>
        <bdi>{source ?? ofHit.noSource}</bdi>
        {date !== null && (
          <>
            {words.sentence.comma}
            <span>{date}</span>
          </>
        )}
      </a>
    </span>
  )
}
