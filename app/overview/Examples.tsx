import { quotesWith } from '../address/search-in-address.ts'
import type { Messages } from '../messages/messages.ts'
import type { Collection } from '../server/collection.ts'

/** Searches that find something here, and what else a field for words can be for. */
export function Examples({ top, messages }: { top: Collection['top']; messages: Messages }) {
  const { examples } = messages.pages.collection
  // Whoever is not named is nobody to ask for.
  const speaker = top.speaker.values.find((it) => it.kind !== 'unnamed')
  const group = top.group.values.find((it) => it.key !== speaker?.key)
  const [place] = top.location.values
  return (
    <p className="start-examples">
      <span>{examples.title}</span>{' '}
      {group && (
        <a href={quotesWith({ group: group.key })}>
          {examples.about}
          <bdi>{group.label}</bdi>
        </a>
      )}{' '}
      {speaker && (
        <a href={quotesWith({ speaker: speaker.key })}>
          {examples.saidBy[0]}
          <bdi>{speaker.label}</bdi>
          {examples.saidBy[1]}
        </a>
      )}{' '}
      {place && (
        <a href={quotesWith({ location: place.key })}>
          {examples.in}
          <bdi>{place.label}</bdi>
        </a>
      )}{' '}
      <a href="/check">{examples.check}</a>
    </p>
  )
}
