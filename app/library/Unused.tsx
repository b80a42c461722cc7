import type { LibraryEntry } from '../../model/library.ts'
import type { LibraryMessages } from '../messages/en/library.ts'
import type { Messages } from '../messages/messages.ts'
import { Icon } from '../parts/Icon.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { RecordTable } from '../parts/RecordTable.tsx'
import { placeNames } from './file-name.ts'

type Shared = { texts: LibraryMessages; messages: Messages }

/** The first of what could not be read, with what helps. */
export function Unused({
  entries,
  count,
  texts,
  messages,
}: Shared & { entries: readonly LibraryEntry[]; count: number }) {
  return (
    <section aria-labelledby="library-unused">
      <h2 id="library-unused">
        <span className="state-bad">
          <Icon name="failure" />
        </span>{' '}
        {texts.unused.title(count)}
      </h2>
      <UnusedTable entries={entries} texts={texts} messages={messages} />
      <p className="note">
        {count > entries.length && (
          <>
            <a href="/library?state=failed">{texts.unused.all(count)}</a>{' '}
          </>
        )}
        {texts.unused.retry} <code dir="ltr">npm run -s index -- --retry</code>
      </p>
    </section>
  )
}

/** Files and records that could not be read. */
export function UnusedTable({ entries, texts, messages }: Shared & { entries: readonly LibraryEntry[] }) {
  return (
    <RecordTable heads={[texts.unused.file, texts.unused.why, texts.unused.helps]}>
      {entries.map((it) => (
        <Row key={`${it.path} ${it.line} ${it.documentKey}`} entry={it} texts={texts} messages={messages} />
      ))}
    </RecordTable>
  )
}

function Row({ entry, texts, messages }: Shared & { entry: LibraryEntry }) {
  const { name, folder } = placeNames(entry)
  const told = entry.error && messages.translateError(entry.error)
  return (
    <tr>
      <td>
        <bdi className="library-title">{name}</bdi>
        <span className="note library-line">
          <bdi>{folder}</bdi>
          {entry.line !== null && ` · ${texts.unused.line(entry.line)}`}
        </span>
      </td>
      <td data-name={texts.unused.why} dir="auto">
        {told && <MessageText text={told.message} />}
        {entry.id !== null && (
          <span className="note library-line">
            <a href={`/documents/${entry.id}`}>{texts.earlier}</a>
          </span>
        )}
      </td>
      <td data-name={texts.unused.helps} dir="auto">
        {told && <MessageText text={told.fix} />}
      </td>
    </tr>
  )
}
