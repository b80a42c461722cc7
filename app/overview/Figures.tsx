import type { Messages } from '../messages/messages.ts'
import type { Collection } from '../server/collection.ts'

/** How much there is, and of when. */
export function Figures({ collection, messages }: { collection: Collection; messages: Messages }) {
  const { status, quotes, top } = collection
  const { size, speakers, indexed, library } = messages.pages.collection
  const all = [
    ...size(status.documents, status.passages),
    messages.search.results.found(quotes).found,
    speakers(top.speaker.distinct),
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
            {indexed}{' '}
            <time dateTime={status.changedAt}>{messages.search.date(status.changedAt.slice(0, 10))}</time>
            <br />
          </>
        )}
        <a href="/library">{library}</a>
      </p>
    </div>
  )
}
