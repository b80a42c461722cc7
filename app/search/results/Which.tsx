import { FACETS, type SearchRequest } from '../../../model/search-request.ts'
import type { ShownPart } from '../../../model/search-result.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { SearchLink } from '../SearchLink.tsx'
import { onlyValue } from '../sentence/only-value.ts'
import { valueLabel } from '../value-label.ts'

/** The facet has the others, and a field to find them. */
const CHOICES_SHOWN = 8

/** Several values have the name that was typed behind an operator: all are taken, and each can be chosen alone. */
export function Which({ request, part }: { request: SearchRequest; part: ShownPart }) {
  const messages = useMessages()
  const { choices = [] } = part
  const facet = FACETS.find((it) => it === part.filter)
  if (choices.length < 2 || facet === undefined) return null
  const offered = choices.slice(0, CHOICES_SHOWN)
  return (
    <p className="notice">
      {messages.sentence.which(part.text, choices.length)}{' '}
      {offered.map(({ key, label }, at) => (
        <span key={key}>
          {at > 0 && messages.sentence.comma}
          <SearchLink to={onlyValue(request, part.start, { facet, key, label })}>
            <bdi>{valueLabel(messages, facet, key, label)}</bdi>
          </SearchLink>
        </span>
      ))}
      {offered.length < choices.length && ' …'}
    </p>
  )
}
