import type { Passage, Quotation } from '../../model/passage.ts'
import { quotedIn } from '../../model/quoted.ts'
import { speakerAddress } from '../address/name-pages.ts'
import { begunSearch } from '../address/search-in-address.ts'
import type { SearchMessages } from '../messages/en/search.ts'

type Props = { passage: Pick<Passage, 'quotations' | 'notRead'>; messages: SearchMessages }

/** Who is quoted in a passage: each speaker once, with the verb of attribution. */
export function Speakers({ passage, messages }: Props) {
  const quoted = new Map<string, Quotation>()
  for (const quotation of quotedIn(passage.quotations)) {
    const name = messages.speaker(quotation.speaker, passage)
    if (!quoted.has(name)) quoted.set(name, quotation)
  }
  if (quoted.size === 0) return null
  return (
    <ul className="speakers" aria-label={messages.hit.quoted}>
      {[...quoted].map(([name, { speaker, cue }]) => (
        <li key={name} className={speaker === null ? 'unknown' : undefined}>
          {speaker === null ? (
            <span dir="auto">{name}</span>
          ) : (
            <a href={speakerAddress(speaker) ?? begunSearch({ speaker: speaker.key })} dir="auto">
              {name}
            </a>
          )}
          <span className="aside">
            {cue === null ? '' : ` · “${cue}”`}
            {messages.basis(speaker?.basis ?? null)}
          </span>
        </li>
      ))}
    </ul>
  )
}
