import type { Speaker } from '../../../model/passage.ts'

/** The speaker, if the text states one. */
export function formatSpeaker(speaker: Speaker | null): string {
  if (speaker === null) return 'Speaker not stated'
  if (speaker.kind === 'unnamed') return `Unnamed: ${speaker.name}`
  const what = [speaker.role, speaker.affiliation].filter((it) => it !== undefined)
  return [speaker.name, ...what].join(', ')
}
