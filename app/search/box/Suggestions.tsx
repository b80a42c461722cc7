import type { ReactNode } from 'react'
import type { FacetName } from '../../../model/search-request.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import type { Option } from './options.ts'

export const LIST_ID = 'q-suggestions'
export const optionId = (at: number) => `${LIST_ID}-${at}`

type Props = { options: Option[]; active: number; take: (option: Option) => void }

/** The list under the box; the focus stays in the box, and `active` is the option that Enter chooses. */
export function SuggestionList({ options, active, take }: Props) {
  const messages = useMessages()
  return (
    <div role="listbox" id={LIST_ID} aria-label={messages.box.suggestions} className="suggestions">
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the line
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys
        <div
          key={keyOf(option)}
          id={optionId(at)}
          role="option"
          aria-selected={at === active}
          className={`suggestion suggestion-${option.type}`}
          // Otherwise the box would lose the focus, and the list would close before the click.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(option)}
        >
          <Line option={option} />
        </div>
      ))}
    </div>
  )
}

const keyOf = (option: Option) =>
  option.type === 'value'
    ? `${option.facet} ${option.key}`
    : `${option.type} ${'q' in option ? option.q : ''}`

function Line({ option }: { option: Option }): ReactNode {
  const { box, facets, filters, number } = useMessages()
  // Speaking and being spoken of are two things, even for the same organisation.
  const nameOf = (facet: FacetName, kind: string | null) =>
    (facet === 'speaker' ? undefined : filters.kinds[kind ?? '']) ?? facets[facet].title
  if (option.type === 'forget') return box.clearRecent
  if (option.type === 'value') {
    return (
      <>
        <bdi>{option.label}</bdi>{' '}
        <span className="aside">
          {nameOf(option.facet, option.kind)} · {number(option.count)}
        </span>
      </>
    )
  }
  if (option.type === 'quoting' || option.type === 'exact') {
    const [before, after] = option.type === 'quoting' ? box.quotesAbout : box.exactly
    return (
      <span>
        {before}
        <bdi>{option.q}</bdi>
        {after}
      </span>
    )
  }
  return (
    <>
      <bdi>{option.q}</bdi>{' '}
      <span className="aside">{option.type === 'spelling' ? box.didYouMean : box.recent}</span>
    </>
  )
}
