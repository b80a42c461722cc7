import type { ReactNode } from 'react'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { mentioning, withValue } from '../../address/narrowed.ts'
import { useMessages } from '../../messages/use-messages.tsx'
import { Icon } from '../../parts/Icon.tsx'
import type { Kind } from '../../parts/kinds.ts'
import { SearchLink } from '../SearchLink.tsx'

type Props = { hit: Pick<Hit, 'groups' | 'locations' | 'dates'>; request: SearchRequest }

/** What a passage is about; each tag narrows the search. */
export function HitTags({ hit: { groups, locations, dates }, request }: Props) {
  const { hit: messages, date, basis } = useMessages()
  if (groups.length + locations.length + dates.length === 0) return null
  return (
    <ul className="tags" aria-label={messages.tags}>
      {groups.map((it) => (
        <Tag key={it.key} kind="group" to={withValue(request, 'group', it.key)} basis={it.basis}>
          {it.name}
        </Tag>
      ))}
      {locations.map((it) => (
        <Tag key={it.key} kind="place" to={withValue(request, 'location', it.key)} basis={it.basis}>
          {it.name}
        </Tag>
      ))}
      {dates.map((it) => {
        const text = it.end === undefined ? date(it.value) : messages.range(date(it.value), date(it.end))
        const to = mentioning(request, it.value, it.end)
        return to === null ? (
          <li key={`${it.value} ${it.end ?? ''}`} className="tag tag-date">
            <span>
              <Icon name="date" className="icon kind-date" />
              <span>
                {text}
                {basis(it.basis)}
              </span>
            </span>
          </li>
        ) : (
          <Tag key={`${it.value} ${it.end ?? ''}`} kind="date" to={to} basis={it.basis}>
            {text}
          </Tag>
        )
      })}
    </ul>
  )
}

type TagProps = { kind: Kind; to: SearchRequest; basis: string; children: ReactNode }

function Tag({ kind, to, basis, children }: TagProps) {
  const messages = useMessages()
  return (
    <li className={`tag tag-${kind}`}>
      <SearchLink to={to}>
        <Icon name={kind} className={`icon kind-${kind}`} />
        <span>
          <bdi>{children}</bdi>
          {messages.basis(basis)}
        </span>
      </SearchLink>
    </li>
  )
}
