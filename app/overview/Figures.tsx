import type { Messages } from '../messages/messages.ts'
import type { Collection } from '../server/collection.ts'

/** How much there is, and of when. */
export function Figures({ collection, messages }: { collection: Collection; messages: Messages }) {
  const { status, quotes, passages, speakers } = collection
  const texts = messages.pages.collection
  const { found } = messages.search.results
  const all = [
    texts.documents(status.documents),
    found(passages).found,
    found(quotes).found,
    texts.speakers(speakers),
  ]
  return (
    <div className="overview-figures">
      <ul>
        {all.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <p className="note">
        {status.changedAt !== null && (
          <>
            {texts.indexed}{' '}
            <time dateTime={status.changedAt}>{messages.search.date(status.changedAt.slice(0, 10))}</time>
            <br />
          </>
        )}
        <a href="/library">{texts.library}</a>
      </p>
    </div>
  )
}
