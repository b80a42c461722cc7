import type { Passage } from '../../model/passage.ts'
import { outermost, quotedIn } from '../../model/quoted.ts'
import { speakerAddress } from '../address/name-pages.ts'
import { quotesWith } from '../address/search-in-address.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { type Quoted, quotedBy } from './quoted-by.ts'
import { SpeakerFacts } from './SpeakerFacts.tsx'

type Props = { passage: Pick<Passage, 'quotations' | 'notRead'>; messages: SearchMessages }

/** Below or beside words: who says them, in which role, and how that is known. */
export function SaidBy({ passage, messages }: Props) {
  const { quoted } = quotedBy(outermost(quotedIn(passage.quotations)), (it) => messages.speaker(it, passage))
  if (quoted.length === 0) return null
  return (
    <ul className="said-by" aria-label={messages.hit.quoted}>
      {quoted.map((it) => (
        <li key={it.name}>
          <One quoted={it} messages={messages} />
        </li>
      ))}
    </ul>
  )
}

function One({ quoted: { name, speaker, cues }, messages }: { quoted: Quoted; messages: SearchMessages }) {
  if (speaker === null) return <span className="unnamed">{name}</span>
  return (
    <>
      <a
        className={speaker.kind === 'unnamed' ? 'name unnamed' : 'name'}
        href={speakerAddress(speaker) ?? quotesWith({ speaker: speaker.key })}
      >
        <bdi>{speaker.name}</bdi>
      </a>{' '}
      <SpeakerFacts speaker={speaker} cues={cues} messages={messages} />
    </>
  )
}
