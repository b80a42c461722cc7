import type { AddedAnswer, AddedFile, AddedState } from '../../model/added.ts'
import { largestFirst } from '../../model/kept.ts'
import type { AddingMessages } from '../messages/en/adding.ts'
import type { Messages } from '../messages/messages.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { MessageText } from '../parts/MessageText.tsx'
import { RecordTable } from '../parts/RecordTable.tsx'
import { DeleteFile } from './DeleteFile.tsx'

type Shared = { texts: AddingMessages; messages: Messages }

const ICONS: Record<AddedState, IconName> = {
  ...{ waiting: 'date', reading: 'working', indexed: 'right', nothing: 'info' },
  ...{ failed: 'failure', describes: 'info' },
}
const LOOKS: Partial<Record<AddedState, string>> = { indexed: 'state-good', failed: 'state-bad' }

type Props = Shared & Pick<AddedAnswer, 'collection' | 'files'> & { mayDelete: boolean }

/** The files of a collection, each with what became of it. */
export function AddedTable({ collection, files, mayDelete, texts, messages }: Props) {
  return (
    <RecordTable heads={[texts.file, texts.state, texts.passages, texts.actions]}>
      {files.map((it) => (
        <tr key={it.path}>
          <td>
            <span className="library-title">
              {it.document === null ? (
                <bdi>{it.path}</bdi>
              ) : (
                <a href={`/documents/${it.document}`}>
                  <bdi>{it.path}</bdi>
                </a>
              )}
            </span>
          </td>
          <td data-name={texts.state}>
            <State file={it} texts={texts} messages={messages} />
          </td>
          <td className="number-cell" data-name={texts.passages}>
            {it.state === 'indexed' && messages.search.number(it.passages)}
          </td>
          <td data-name={texts.actions} className="adding-actions">
            <a
              className="tool"
              href={`/api/files/original?${new URLSearchParams({ collection, path: it.path })}`}
              aria-label={texts.download(it.path)}
              title={texts.download(it.path)}
            >
              <Icon name="download" />
            </a>
            {mayDelete && <DeleteFile collection={collection} file={it} />}
          </td>
        </tr>
      ))}
    </RecordTable>
  )
}

function State({ file, texts, messages }: Shared & { file: AddedFile }) {
  const leftOut = largestFirst(file.setAside)
  const told = file.error && messages.translateError(file.error)
  return (
    <>
      <span className={['state', LOOKS[file.state]].filter(Boolean).join(' ')}>
        <Icon name={ICONS[file.state]} />
        <span>{texts.states[file.state]}</span>
      </span>
      {file.documents > 1 && <span className="note library-line">{texts.documents(file.documents)}</span>}
      {leftOut.length > 0 && (
        <span className="note library-line">{texts.setAside(messages.pages.provenance.sizes(leftOut))}</span>
      )}
      {told && (
        <span className="library-line" dir="auto">
          {file.state === 'indexed' && `${texts.parts(file.failed)} `}
          <MessageText text={`${told.message} ${told.fix}`} />
        </span>
      )}
    </>
  )
}
