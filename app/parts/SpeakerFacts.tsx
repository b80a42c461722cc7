import type { SearchMessages } from '../messages/en/search.ts'
import { Known } from './Known.tsx'
import { knownBy, type Quoted } from './quoted-by.ts'

type Props = {
  speaker: NonNullable<Quoted['speaker']>
  cues: Quoted['cues']
  messages: Pick<SearchMessages, 'knownFrom' | 'sentence'>
}

/** Behind the name of somebody who is quoted: role and affiliation, and how it is known that they said it. */
export function SpeakerFacts({ speaker, cues, messages }: Props) {
  const what = [speaker.role, speaker.affiliation].filter((it) => it !== undefined)
  return (
    <>
      {what.length > 0 && (
        <span className="role">
          {what.map((it, at) => (
            <span key={it}>
              {at > 0 && messages.sentence.comma}
              <bdi>{it}</bdi>
            </span>
          ))}
        </span>
      )}{' '}
      <Known by={knownBy(speaker)}>{messages.knownFrom(speaker, cues)}</Known>
    </>
  )
}
