import type { SearchRequest } from '../../../model/search-request.ts'
import { speakerAddress } from '../../address/name-pages.ts'
import { withValue } from '../../address/narrowed.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import type { Quoted } from '../../parts/quoted-by.ts'
import { SpeakerFacts } from '../../parts/SpeakerFacts.tsx'
import { SearchLink } from '../SearchLink.tsx'

type Props = { quoted: readonly Quoted[]; request: SearchRequest }

/** The column of those who speak: names that lead to their pages, roles, and how it is known that they said it. */
export function Who({ quoted, request }: Props) {
  const messages = useMessages()
  if (quoted.length === 0) {
    return (
      <div className="who">
        <h2 className="name nobody">{messages.hit.nobody}</h2>
      </div>
    )
  }
  return (
    <ul className="who" aria-label={messages.hit.quoted}>
      {quoted.map((it) => (
        <li key={it.name} data-number={it.number ?? undefined}>
          <OneOfThem quoted={it} request={request} />
        </li>
      ))}
    </ul>
  )
}

function OneOfThem({ quoted: { name, speaker, cues }, request }: { quoted: Quoted; request: SearchRequest }) {
  const messages = useMessages()
  if (speaker === null) return <h2 className="name unnamed">{name}</h2>
  const own = speakerAddress(speaker)
  return (
    <>
      <h2 className={speaker.kind === 'unnamed' ? 'name unnamed' : 'name'}>
        {own === null ? (
          <SearchLink to={withValue(request, 'speaker', speaker.key)}>
            <bdi>{speaker.name}</bdi>
          </SearchLink>
        ) : (
          <a href={own}>
            <bdi>{speaker.name}</bdi>
          </a>
        )}
      </h2>{' '}
      <SpeakerFacts speaker={speaker} cues={cues} messages={messages} />
    </>
  )
}
