import { emptyLibraryRequest, type LibraryCollection } from '../../model/library.ts'
import type { LibraryMessages } from '../messages/en/library.ts'
import type { Messages } from '../messages/messages.ts'
import { RecordTable } from '../parts/RecordTable.tsx'
import { libraryAddress } from './address.ts'

type Props = { collections: readonly LibraryCollection[]; texts: LibraryMessages; messages: Messages }

/** What was indexed together. */
export function Collections({ collections, texts, messages: { search } }: Props) {
  if (collections.length === 0) return null
  const { title, name, documents, passages, unused, readAt } = texts.collections
  return (
    <section aria-labelledby="library-collections">
      <h2 id="library-collections">{title}</h2>
      <RecordTable heads={[name, documents, passages, unused, readAt]}>
        {collections.map((it) => (
          <tr key={it.name}>
            <td>
              <a href={libraryAddress(emptyLibraryRequest(), { collection: it.name })}>
                <bdi>{it.name}</bdi>
              </a>
            </td>
            <td data-name={documents}>{search.number(it.documents)}</td>
            <td data-name={passages}>{search.number(it.passages)}</td>
            <td data-name={unused}>
              {it.unused === 0 ? (
                search.number(0)
              ) : (
                <a href={libraryAddress(emptyLibraryRequest(), { collection: it.name, state: 'failed' })}>
                  {search.number(it.unused)}
                </a>
              )}
            </td>
            <td data-name={readAt}>
              {it.readAt !== null && <time dateTime={it.readAt}>{search.date(it.readAt.slice(0, 10))}</time>}
            </td>
          </tr>
        ))}
      </RecordTable>
    </section>
  )
}
