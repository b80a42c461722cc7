import type { EngineStatus } from '../../engine/port.ts'

const number = new Intl.NumberFormat('en')

/** What is in the collection: what someone sees who has not asked for anything yet. */
export function Overview({ status }: { status: EngineStatus }) {
  if (status.documents === 0) {
    return (
      <section className="overview">
        <h2>Nothing is indexed yet</h2>
        <p>
          Give it a folder of articles, as plain text, saved web pages or JSON Lines:
          <code>npm run -s index -- FOLDER</code>. They can be searched here as soon as they are indexed.
        </p>
      </section>
    )
  }
  return (
    <p className="overview">
      {number.format(status.documents)} {status.documents === 1 ? 'document' : 'documents'},{' '}
      {number.format(status.passages)} passages
      {status.changedAt === null ? '' : `, last indexed on ${status.changedAt.slice(0, 10)}`}. The newest come
      first.
    </p>
  )
}
