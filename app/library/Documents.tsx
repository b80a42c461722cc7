import { largestFirst } from '../../model/kept.ts'
import { FIRST_ORDER, type LibraryEntry, type LibraryRequest, type LibrarySort } from '../../model/library.ts'
import type { LibraryMessages } from '../messages/en/library.ts'
import type { Messages } from '../messages/messages.ts'
import { Icon } from '../parts/Icon.tsx'
import { Known } from '../parts/Known.tsx'
import { RecordTable } from '../parts/RecordTable.tsx'
import { libraryAddress } from './address.ts'
import { placeNames } from './file-name.ts'

type Shared = { texts: LibraryMessages; messages: Messages }
type Props = Shared & { asked: LibraryRequest; entries: readonly LibraryEntry[] }

const SORTED_BY = ['title', 'source', 'published', 'indexed', 'passages'] satisfies LibrarySort[]

/** Documents, and what is to do for each. */
export function Documents({ asked, entries, texts, messages }: Props) {
  const sorting = SORTED_BY.map((sort) => <SortHead key={sort} sort={sort} asked={asked} texts={texts} />)
  return (
    <RecordTable heads={[...sorting, texts.quotations, texts.filter.todo]}>
      {entries.map((it) => (
        <Row
          key={`${it.collection} ${it.path} ${it.documentKey}`}
          entry={it}
          texts={texts}
          messages={messages}
        />
      ))}
    </RecordTable>
  )
}

type HeadProps = { sort: LibrarySort; asked: LibraryRequest; texts: LibraryMessages }

function SortHead({ sort, asked, texts }: HeadProps) {
  const name = texts.sorts[sort]
  const isSorted = asked.sort === sort
  const order = isSorted ? (asked.order === 'up' ? 'down' : 'up') : FIRST_ORDER[sort]
  const direction = asked.order === 'up' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={isSorted ? direction : undefined}>
      <a href={libraryAddress(asked, { sort, order })} title={texts.sortedBy(name)}>
        {name}
      </a>
      {isSorted && <span aria-hidden="true">{asked.order === 'up' ? ' ↑' : ' ↓'}</span>}
    </th>
  )
}

function Row({ entry, texts, messages }: Shared & { entry: LibraryEntry }) {
  const { search } = messages
  const { described: it, passages, readAt } = entry
  return (
    <tr>
      <td>
        <Title entry={entry} texts={texts} />
        <Place entry={entry} texts={texts} messages={messages} />
      </td>
      <td data-name={texts.sorts.source}>
        <Source entry={entry} texts={texts} />
      </td>
      <td data-name={texts.sorts.published}>
        {it?.publishedAt ? (
          <>
            <span className="library-date">
              {search.date(it.publishedAt)}
              {it.publishedEnd !== undefined && ` – ${search.date(it.publishedEnd)}`}
            </span>
            <Basis basis={it.publishedBasis} texts={texts} />
          </>
        ) : (
          <span className="soft">{texts.noDate}</span>
        )}
      </td>
      <td data-name={texts.sorts.indexed}>
        {readAt !== null && (
          <time dateTime={readAt} className="library-date">
            {search.date(readAt.slice(0, 10))}
          </time>
        )}
      </td>
      <td className="number-cell" data-name={texts.sorts.passages}>
        {search.number(passages)}
      </td>
      <td className="number-cell" data-name={texts.quotations}>
        {typeof it?.quotations === 'number' && search.number(it.quotations)}
      </td>
      <td data-name={texts.filter.todo}>
        {entry.todo.length > 0 ? (
          <span className="state state-warn">
            <Icon name="warning" />
            <span>{entry.todo.map((name) => texts.todo[name]).join(messages.pages.masthead.comma)}</span>
          </span>
        ) : (
          <span className="soft">{texts.nothingToDo}</span>
        )}
        {entry.problems.map((problem) => {
          const { message, fix } = messages.translateError(problem)
          return (
            <span key={problem.message} className="note library-line" dir="auto">
              {message} {fix}
            </span>
          )
        })}
      </td>
    </tr>
  )
}

function Title({ entry, texts }: { entry: LibraryEntry; texts: LibraryMessages }) {
  const { id, described: it, path } = entry
  const text = it?.title ?? it?.begins ?? placeNames(entry).name
  const words = (
    <bdi lang={it?.language ?? undefined} title={path}>
      {text}
    </bdi>
  )
  return (
    <span className="library-title">
      {id === null ? words : <a href={`/documents/${id}`}>{words}</a>}
      {it === null && <span className="note"> {texts.undescribed}</span>}
    </span>
  )
}

/** The file, and what was left out of it. */
function Place({ entry, texts, messages }: Shared & { entry: LibraryEntry }) {
  const { name, record } = placeNames(entry)
  const leftOut = largestFirst(entry.setAside)
  return (
    <span className="note library-line">
      <bdi>{name}</bdi>
      {record !== null && (
        <>
          {' · '}
          <bdi>{record}</bdi>
        </>
      )}
      {entry.described !== null && entry.described.title === null && ` · ${texts.untitled}`}
      {leftOut.length > 0 && ` · ${texts.setAside(messages.pages.provenance.sizes(leftOut))}`}
      {entry.corrections > 0 && (
        <>
          {' · '}
          <Known by="corrected">{texts.corrections(entry.corrections)}</Known>
        </>
      )}
    </span>
  )
}

function Source({ entry: { described: it }, texts }: { entry: LibraryEntry; texts: LibraryMessages }) {
  if (it?.source) {
    return (
      <>
        <bdi>{it.source}</bdi>
        <Basis basis={it.sourceBasis} texts={texts} />
      </>
    )
  }
  return it?.agency ? <span>{texts.via(it.agency)}</span> : <span className="soft">{texts.noSource}</span>
}

/** Only what is not plainly stated gets words. */
function Basis({ basis, texts }: { basis: string | null; texts: LibraryMessages }) {
  const by = basis === 'corrected' ? 'corrected' : basis?.startsWith('inferred:') ? 'inferred' : null
  return (
    by && (
      <span className="library-line">
        <Known by={by}>{texts.basis[by]}</Known>
      </span>
    )
  )
}
