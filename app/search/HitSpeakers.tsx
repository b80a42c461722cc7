import type { Quotation, Speaker } from '../../model/passage.ts'
import { isQuoted } from '../../model/quoted.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { useWords } from '../wording/use-words.tsx'
import { withValue } from './filtered.ts'
import { SearchLink } from './SearchLink.tsx'

type Props = { quotations: Quotation[]; request: SearchRequest }

/** Who is quoted in a passage: each speaker once, with the words that ascribe it. */
export function HitSpeakers({ quotations, request }: Props) {
  const words = useWords()
  const told = new Map<string, { speaker: Speaker | null; cues: Set<string> }>()
  for (const quotation of quotations) {
    if (!isQuoted(quotation)) continue
    const name = words.speaker(quotation.speaker)
    const known = told.get(name) ?? { speaker: quotation.speaker, cues: new Set() }
    if (quotation.cue !== null) known.cues.add(quotation.cue)
    told.set(name, known)
  }
  if (told.size === 0) return null
  return (
    <ul className="speakers" aria-label={words.hit.quoted}>
      {[...told].map(([name, { speaker, cues }]) => (
        <li key={name}>
          <SpokenBy speaker={speaker} cue={[...cues].join(', ') || null} request={request} />
        </li>
      ))}
    </ul>
  )
}

type SpokenByProps = { speaker: Speaker | null; cue: string | null; request: SearchRequest }

/** A speaker, who is all that is quoted of theirs, and the word that ascribes the quotation. */
export function SpokenBy({ speaker, cue, request }: SpokenByProps) {
  const words = useWords()
  return (
    <>
      {speaker === null ? (
        <span className="unknown">{words.hit.noSpeaker}</span>
      ) : (
        <SearchLink to={withValue(request, 'speaker', speaker.key)} className="spoken-by">
          <bdi>{words.speaker(speaker)}</bdi>
        </SearchLink>
      )}
      <span className="aside">
        {cue === null ? null : (
          <>
            {' · '}
            <bdi className="cue">{cue}</bdi>
          </>
        )}
        {words.basis(speaker?.basis ?? null)}
      </span>
    </>
  )
}
