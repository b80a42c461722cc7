import type { Speaker } from '../../../model/passage.ts'

/** Who said it, as far as the text tells. */
export function formatSpeaker(speaker: Speaker | null): string {
  if (speaker === null) return 'Speaker not stated'
  if (speaker.kind === 'unnamed') return `Unnamed: ${speaker.name}`
  const what = [speaker.role, speaker.affiliation].filter((it) => it !== undefined)
  return [speaker.name, ...what].join(', ')
}
