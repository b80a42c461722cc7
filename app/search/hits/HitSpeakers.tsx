import type { Speaker } from '../../../model/passage.ts'
import { quotedIn } from '../../../model/quoted.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { withValue } from '../../address/narrowed.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { SearchLink } from '../SearchLink.tsx'

type Speaking = Pick<Hit, 'quotations' | 'notRead'>
type Props = { hit: Speaking; request: SearchRequest }

/** Who is quoted in a passage: each speaker once, with the verbs of attribution. */
export function HitSpeakers({ hit, request }: Props) {
  const messages = useMessages()
  const quoted = new Map<string, { speaker: Speaker | null; cues: Set<string> }>()
  for (const quotation of quotedIn(hit.quotations)) {
    const name = messages.speaker(quotation.speaker, hit)
    const known = quoted.get(name) ?? { speaker: quotation.speaker, cues: new Set() }
    if (quotation.cue !== null) known.cues.add(quotation.cue)
    quoted.set(name, known)
  }
  if (quoted.size === 0) return null
  return (
    <ul className="speakers" aria-label={messages.hit.quoted}>
      {[...quoted].map(([name, { speaker, cues }]) => (
        <li key={name}>
          <SpokenBy hit={hit} speaker={speaker} cue={[...cues].join(', ') || null} request={request} />
        </li>
      ))}
    </ul>
  )
}

type SpokenByProps = { hit: Speaking; speaker: Speaker | null; cue: string | null; request: SearchRequest }

/** A speaker, linked to everything they are quoted with, and the verb of attribution. */
export function SpokenBy({ hit, speaker, cue, request }: SpokenByProps) {
  const messages = useMessages()
  return (
    <>
      {speaker === null ? (
        <span className="unknown">{messages.speaker(null, hit)}</span>
      ) : (
        <SearchLink to={withValue(request, 'speaker', speaker.key)} className="spoken-by">
          <bdi>{messages.speaker(speaker, hit)}</bdi>
        </SearchLink>
      )}
      <span className="aside">
        {cue === null ? null : (
          <>
            {' · '}
            <bdi className="cue">{cue}</bdi>
          </>
        )}
        {messages.basis(speaker?.basis ?? null)}
      </span>
    </>
  )
}
