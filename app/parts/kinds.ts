import type { IconName } from './Icon.tsx'

/** What a tag is about. Each kind has the icon of its name, and the same colour and shape of line wherever it is shown. */
export type Kind = Extract<IconName, 'person' | 'group' | 'place' | 'date'>

/** What an operator or a facet is about. */
export const KINDS: Record<string, Kind> = {
  group: 'group',
  speaker: 'person',
  person: 'person',
  location: 'place',
  from: 'date',
  to: 'date',
}
