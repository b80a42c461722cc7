import type { Paragraph, Speaker } from '../../../model/passage.ts'
import { readsSpeakers } from '../../../model/speaker-key.ts'

export const SPEAKERS_NOT_READ = 'Speakers are not read in this language'

/** The speaker of a quotation, if the text states one. */
export function formatSpeaker(speaker: Speaker | null, passage: Pick<Paragraph, 'notRead'>): string {
  if (speaker === null) return readsSpeakers(passage) ? 'Speaker not stated' : SPEAKERS_NOT_READ
  if (speaker.kind === 'unnamed') return `Unnamed: ${speaker.name}`
  const what = [speaker.role, speaker.affiliation].filter((it) => it !== undefined)
  return [speaker.name, ...what].join(', ')
}
