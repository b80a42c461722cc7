import type { Passage, Quotation } from '../../model/passage.ts'
import { isQuoted } from '../../model/quoted.ts'
import type { Words } from '../wording/en.ts'

type Props = Pick<Passage, 'quotations'> & { words: Words }

/** Who is quoted in a passage: each speaker once, with the word that ascribes it. */
export function Speakers({ quotations, words }: Props) {
  const told = new Map<string, Quotation>()
  for (const quotation of quotations) {
    const name = words.speaker(quotation.speaker)
    if (isQuoted(quotation) && !told.has(name)) told.set(name, quotation)
  }
  if (told.size === 0) return null
  return (
    <ul className="speakers" aria-label={words.hit.quoted}>
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
            {words.basis(speaker?.basis ?? null)}
          </span>
        </li>
      ))}
    </ul>
  )
}
