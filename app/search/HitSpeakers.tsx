import { isQuoted, type Quotation, type Speaker } from '../../model/passage.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { basisInWords } from '../wording/dates.ts'
import { speakerInWords } from '../wording/speakers.ts'
import { useWords } from '../wording/use-words.ts'
import { withValue } from './filtered.ts'
import { SearchLink } from './SearchLink.tsx'

type Props = { quotations: Quotation[]; request: SearchRequest }

/** Who is quoted in a passage: each speaker once, with the words that ascribe it. */
export function HitSpeakers({ quotations, request }: Props) {
  const words = useWords().hit
  const told = new Map<string, { speaker: Speaker | null; cues: Set<string> }>()
  for (const quotation of quotations) {
    if (!isQuoted(quotation)) continue
    const name = speakerInWords(quotation.speaker)
    const known = told.get(name) ?? { speaker: quotation.speaker, cues: new Set() }
    if (quotation.cue !== null) known.cues.add(quotation.cue)
    told.set(name, known)
  }
  if (told.size === 0) return null
  return (
    <ul className="speakers" aria-label={words.quoted}>
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
  const words = useWords().hit
  return (
    <>
      {speaker === null ? (
        <span className="unknown">{words.noSpeaker}</span>
      ) : (
        <SearchLink to={withValue(request, 'speaker', speaker.key)}>
          <bdi>{speakerInWords(speaker)}</bdi>
        </SearchLink>
      )}
      <span className="aside">
        {cue === null ? null : (
          <>
            {' · '}
            <bdi className="cue">{cue}</bdi>
          </>
        )}
        {basisInWords(speaker?.basis ?? null)}
      </span>
    </>
  )
}
