import type { IconName } from './Icon.tsx'

/** What a tag is about. Each kind has the same icon, colour and shape of line wherever it is shown. */
export type Kind = 'person' | 'group' | 'place' | 'date'

export const KIND_ICONS: Record<Kind, IconName> = {
  person: 'person',
  group: 'group',
  place: 'place',
  date: 'date',
}
