import type { Quotation, Speaker } from '../../../model/passage.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import { speakerAddress } from '../../address/name-pages.ts'
import { withValue } from '../../address/narrowed.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Known, type KnownBy } from '../../parts/Known.tsx'
import { SearchLink } from '../SearchLink.tsx'

/** Somebody who is quoted in a hit. `number`: where there are several, the same as at their words. */
export type Quoted = { name: string; speaker: Speaker | null; cues: string[]; number: number | null }

/** Who is quoted, each once, in the order of their words. */
export function quotedBy(
  inked: readonly Quotation[],
  nameOf: (speaker: Speaker | null) => string,
): { quoted: Quoted[]; numbered: { quotation: Quotation; number: number | null }[] } {
  const quoted: Quoted[] = []
  const at = inked.map(({ speaker, cue }) => {
    const name = nameOf(speaker)
    let found = quoted.find((it) => it.name === name)
    if (found === undefined) {
      found = { name, speaker, cues: [], number: null }
      quoted.push(found)
    }
    if (cue !== null && !found.cues.includes(cue)) found.cues.push(cue)
    return found
  })
  if (quoted.length > 1) {
    for (const [index, it] of quoted.entries()) it.number = index + 1
  }
  return {
    quoted,
    numbered: inked.map((quotation, index) => ({ quotation, number: at[index]?.number ?? null })),
  }
}

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
  const { knownFrom, sentence } = useMessages()
  if (speaker === null) return <h2 className="name unnamed">{name}</h2>
  const { role, affiliation, kind } = speaker
  const own = speakerAddress(speaker)
  const what = [role, affiliation].filter((it) => it !== undefined)
  return (
    <>
      <h2 className={kind === 'unnamed' ? 'name unnamed' : 'name'}>
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
      {what.length > 0 && (
        <span className="role">
          {what.map((it, at) => (
            <span key={it}>
              {at > 0 && sentence.comma}
              <bdi>{it}</bdi>
            </span>
          ))}
        </span>
      )}{' '}
      <Known by={knownBy(speaker)}>{knownFrom(speaker, cues)}</Known>
    </>
  )
}

function knownBy({ basis, kind }: Speaker): KnownBy {
  if (basis === 'corrected') return 'corrected'
  if (kind === 'unnamed') return 'not-stated'
  return basis.startsWith('inferred:') ? 'inferred' : 'stated'
}
