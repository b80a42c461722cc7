import type { Paragraph, Speaker } from '../../../model/passage.ts'
import { readsSpeakers } from '../../../model/speaker-key.ts'

export const SPEAKERS_NOT_READ = 'Speakers are not read in this language'

const INFERRED: Record<string, string> = {
  'inferred:last-name': 'inferred from the last name',
  'inferred:first-name': 'inferred from the first name',
  'inferred:pronoun': 'inferred from the pronoun',
}

/** How it is known who speaks, with the words that attribute it. */
export function formatKnown(
  { basis, kind }: Pick<Speaker, 'basis' | 'kind'>,
  cues: readonly string[],
): string {
  const cue = cues.length === 0 ? '' : `, ${cues.map((it) => `“${it}”`).join(', ')}`
  if (basis === 'corrected') return 'corrected'
  if (kind === 'unnamed') return `not named by the source${cue}`
  if (basis.startsWith('inferred:')) return `${INFERRED[basis] ?? 'inferred'}${cue}`
  return `named here${cue}`
}

/** The speaker of a quotation, if the text states one. */
export function formatSpeaker(speaker: Speaker | null, passage: Pick<Paragraph, 'notRead'>): string {
  if (speaker === null) return readsSpeakers(passage) ? 'Speaker not stated' : SPEAKERS_NOT_READ
  if (speaker.kind === 'unnamed') return `Unnamed: ${speaker.name}`
  const what = [speaker.role, speaker.affiliation].filter((it) => it !== undefined)
  return [speaker.name, ...what].join(', ')
}
