import { isInferred } from '../../model/inferred.ts'
import { fold } from '../../model/name-words.ts'
import type { Speaker } from '../../model/passage.ts'
import type { Attribution } from '../../model/quotation-answer.ts'
import { quotedIn } from '../../model/quoted.ts'
import { readsSpeakers } from '../../model/speaker-key.ts'
import { distinct, speakersAt } from '../speakers.ts'
import { countOf } from './counted.ts'
import type { ReadMember } from './members.ts'

/** Who says the words of a member, as its passages are tagged; of a whole passage, who is quoted in it. */
export function speakersOf({ member, parts }: ReadMember): Speaker[] {
  return distinct(
    member.places.flatMap(({ quotation, whole, start, end }, nth) => {
      const passage = parts[nth]?.passage
      if (passage === undefined) return []
      const tagged = quotation === null ? undefined : passage.quotations[quotation]
      if (tagged !== undefined) return tagged.speaker ?? []
      if (whole) return quotedIn(passage.quotations).flatMap(({ speaker }) => speaker ?? [])
      return speakersAt(passage, { start, end })
    }),
  )
}

export const isUnread = ({ parts }: ReadMember): boolean =>
  parts.some(({ passage }) => !readsSpeakers(passage))

/** What makes two speakers one: unnamed ones have the same key, whoever they are. */
const identityOf = ({ key, kind, name }: Speaker) =>
  kind === 'unnamed' ? `unnamed ${fold(name)}` : `named ${key}`

/**
 * To whom the words are attributed, by the most sources first; nobody, and what is not read, last. A passage that quotes
 * nobody is attributed to nobody in no sense, so of passages only those who are quoted are told.
 */
export function attributionsOf(members: readonly ReadMember[], kind: 'quotation' | 'passage'): Attribution[] {
  const groups = new Map<string, Pick<Attribution, 'speaker' | 'notRead'> & { members: number[] }>()
  const add = (key: string, at: number, of: Pick<Attribution, 'speaker' | 'notRead'>) => {
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { ...of, members: [at] })
    else {
      group.members.push(at)
      // Of the same speaker, the one that is stated rather than inferred.
      if (isInferred(group.speaker?.basis ?? null) && of.speaker !== null) group.speaker = of.speaker
    }
  }
  members.forEach((it, at) => {
    const speakers = speakersOf(it)
    for (const speaker of speakers) add(identityOf(speaker), at, { speaker })
    if (speakers.length > 0 || kind === 'passage') return
    if (isUnread(it)) add('not read', at, { speaker: null, notRead: true })
    else add('nobody', at, { speaker: null })
  })
  const rank = ({ speaker, notRead }: Pick<Attribution, 'speaker' | 'notRead'>) =>
    speaker !== null ? 0 : notRead ? 2 : 1
  return [...groups.values()]
    .map((it) => ({ ...it, ...countOf(members, it.members) }))
    .sort((a, b) => rank(a) - rank(b) || b.sources - a.sources || b.documents - a.documents)
}

/** The speaker whom every member gives that names one; null if none does, or they differ. */
export function speakerElsewhere(attributions: readonly Attribution[]): Speaker | null {
  const named = attributions.flatMap(({ speaker }) =>
    speaker !== null && speaker.kind !== 'unnamed' ? [speaker] : [],
  )
  const [only, ...others] = named
  if (only === undefined || others.length > 0) return null
  return { ...only, basis: 'inferred:same-words' }
}
