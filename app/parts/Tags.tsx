import type { ReactNode } from 'react'
import type { Passage } from '../../model/passage.ts'
import { emptyRequest, type FacetName, type SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { mentioning } from '../address/narrowed.ts'
import type { SearchMessages } from '../messages/en/search.ts'

type Props = Pick<Passage, 'groups' | 'locations' | 'dates'> & { messages: SearchMessages }

/** What a passage is about; each tag links to all passages that have it. */
export function Tags({ groups, locations, dates, messages }: Props) {
  if (groups.length + locations.length + dates.length === 0) return null
  return (
    <ul className="tags" aria-label={messages.hit.tags}>
      {groups.map((it) => (
        <Tag key={it.key} kind="group" search={having('group', it.key)} basis={messages.basis(it.basis)}>
          {it.name}
        </Tag>
      ))}
      {locations.map((it) => (
        <Tag key={it.key} kind="place" search={having('location', it.key)} basis={messages.basis(it.basis)}>
          {it.name}
        </Tag>
      ))}
      {dates.map((it) => {
        const { value, end } = it
        const text =
          end === undefined
            ? messages.date(value)
            : messages.hit.range(messages.date(value), messages.date(end))
        return (
          <Tag
            key={`${value} ${end ?? ''}`}
            kind="date"
            search={mentioning(emptyRequest(), value, end)}
            basis={messages.basis(it.basis)}
          >
            {text}
          </Tag>
        )
      })}
    </ul>
  )
}

function having(facet: FacetName, key: string): SearchRequest {
  const search = emptyRequest()
  search.any[facet] = [key]
  return search
}

/** `search`: finds all passages with the tag; null if no search can. */
type TagProps = { kind: string; search: SearchRequest | null; basis: string; children: ReactNode }

function Tag({ kind, search, basis, children }: TagProps) {
  const label = (
    <>
      <bdi>{children}</bdi>
      {basis}
    </>
  )
  return (
    <li className={`tag tag-${kind}`}>
      {search === null ? (
        <span>{label}</span>
      ) : (
        <a href={`/?${formatSearch({ ...search, copies: 'folded' })}`}>{label}</a>
      )}
    </li>
  )
}
