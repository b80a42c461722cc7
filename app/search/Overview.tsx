import type { EngineStatus } from '../../engine/port.ts'
import type { Words } from '../wording/en.ts'

/** What is in the collection: what someone sees who has not asked for anything yet. */
export function Overview({ status, words }: { status: EngineStatus; words: Words }) {
  const { overview, date } = words
  if (status.documents === 0) {
    return (
      <section className="overview">
        <h2>{overview.nothing}</h2>
        <p>
          {overview.give} <code dir="ltr">npm run -s index -- FOLDER</code>. {overview.afterwards}
        </p>
      </section>
    )
  }
  return (
    <p className="overview">
      {overview.holds(status.documents, status.passages)}
      {status.changedAt === null ? '' : overview.indexed(date(status.changedAt.slice(0, 10)))}.{' '}
      {overview.newest}
    </p>
  )
}
