import type { ReactNode } from 'react'
import type { Passage } from '../../model/passage.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'
import { nameAddress } from '../address/name-pages.ts'
import { mentioning } from '../address/narrowed.ts'
import type { SearchMessages } from '../messages/en/search.ts'
import { Icon } from './Icon.tsx'
import type { Kind } from './kinds.ts'

type Props = Pick<Passage, 'groups' | 'locations' | 'dates'> & { messages: SearchMessages }

/** What a passage is about: a group and a place lead to their pages, a date to all that mentions it. */
export function Tags({ groups, locations, dates, messages }: Props) {
  if (groups.length + locations.length + dates.length === 0) return null
  return (
    <ul className="tags" aria-label={messages.hit.tags}>
      {groups.map((it) => (
        <Tag
          key={it.key}
          kind="group"
          href={nameAddress('organisation', it.key)}
          basis={messages.basis(it.basis)}
        >
          {it.name}
        </Tag>
      ))}
      {locations.map((it) => (
        <Tag key={it.key} kind="place" href={nameAddress('place', it.key)} basis={messages.basis(it.basis)}>
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
            href={findingDate(value, end)}
            basis={messages.basis(it.basis)}
          >
            {text}
          </Tag>
        )
      })}
    </ul>
  )
}

/** A search for what mentions a date; null if no search can name it. */
function findingDate(value: string, end: string | undefined): string | null {
  const search = mentioning(emptyRequest(), value, end)
  return search && `/?${formatSearch({ ...search, copies: 'folded' })}`
}

/** `href`: to all that has the tag; null if nothing leads there. */
type TagProps = { kind: Kind; href: string | null; basis: string; children: ReactNode }

function Tag({ kind, href, basis, children }: TagProps) {
  const label = (
    <>
      <Icon name={kind} className={`icon kind-${kind}`} />
      <span>
        <bdi>{children}</bdi>
        {basis}
      </span>
    </>
  )
  return (
    <li className={`tag tag-${kind}`}>{href === null ? <span>{label}</span> : <a href={href}>{label}</a>}</li>
  )
}
