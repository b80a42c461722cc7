import type { ReactNode } from 'react'
import type { Passage } from '../../model/passage.ts'
import { emptyRequest, type FacetName } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import type { Words } from '../wording/en.ts'

type Props = Pick<Passage, 'groups' | 'locations' | 'dates'> & { words: Words }

/** What a passage is about; each tag leads to everything that has it. */
export function Tags({ groups, locations, dates, words }: Props) {
  if (groups.length + locations.length + dates.length === 0) return null
  return (
    <ul className="tags" aria-label={words.hit.tags}>
      {groups.map((it) => (
        <Tag key={it.key} kind="group" facet="group" value={it.key} basis={words.basis(it.basis)}>
          {it.name}
        </Tag>
      ))}
      {locations.map((it) => (
        <Tag key={it.key} kind="place" facet="location" value={it.key} basis={words.basis(it.basis)}>
          {it.name}
        </Tag>
      ))}
      {dates.map((it) => (
        <li key={`${it.value} ${it.end ?? ''}`} className="tag tag-date">
          {it.end === undefined
            ? words.date(it.value)
            : words.hit.range(words.date(it.value), words.date(it.end))}
          {words.basis(it.basis)}
        </li>
      ))}
    </ul>
  )
}

type TagProps = { kind: string; facet: FacetName; value: string; basis: string; children: ReactNode }

function Tag({ kind, facet, value, basis, children }: TagProps) {
  const search = emptyRequest()
  search.any[facet] = [value]
  return (
    <li className={`tag tag-${kind}`}>
      <a href={`/?${formatSearch(search)}`} dir="auto">
        {children}
        {basis}
      </a>
    </li>
  )
}
