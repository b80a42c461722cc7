import type { Passage, Quotation } from '../../model/passage.ts'
import { isQuoted } from '../../model/quoted.ts'
import { basisInWords } from '../wording/dates.ts'
import { speakerInWords } from '../wording/speakers.ts'

/** Who is quoted in a passage: each speaker once, with the word that ascribes it. */
export function Speakers({ quotations }: Pick<Passage, 'quotations'>) {
  const told = new Map<string, Quotation>()
  for (const quotation of quotations) {
    const name = speakerInWords(quotation.speaker)
    if (isQuoted(quotation) && !told.has(name)) told.set(name, quotation)
  }
  if (told.size === 0) return null
  return (
    <ul className="speakers" aria-label="Quoted">
      {[...told].map(([name, { speaker, cue }]) => (
        <li key={name} className={speaker === null ? 'unknown' : undefined}>
          {speaker === null ? (
            <span dir="auto">{name}</span>
          ) : (
            <a href={`/?speaker=${encodeURIComponent(speaker.key)}`} dir="auto">
              {name}
            </a>
          )}
          <span className="aside">
            {cue === null ? '' : ` · “${cue}”`}
            {basisInWords(speaker?.basis ?? null)}
          </span>
        </li>
      ))}
    </ul>
  )
}
