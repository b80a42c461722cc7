import type { Reading } from '../../../model/asides.ts'
import type { Paragraph } from '../../../model/passage.ts'

type Tags = Pick<Paragraph, 'quotations' | 'dates' | 'locations' | 'groups' | 'people'>

/** Tags of what is read in a passage, by their places in its text as it stands. */
export function inText(tags: Tags, { inWhole }: Reading): Tags {
  const mentioned = <Tag extends Tags['dates' | 'locations' | 'groups' | 'people'][number]>(
    tag: Tag,
  ): Tag => ({
    ...tag,
    mentions: tag.mentions.map(inWhole),
  })
  return {
    quotations: tags.quotations.map(inWhole),
    dates: tags.dates.map(mentioned),
    locations: tags.locations.map(mentioned),
    groups: tags.groups.map(mentioned),
    people: tags.people.map(mentioned),
  }
}
