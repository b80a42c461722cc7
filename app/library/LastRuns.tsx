import type { LibraryRun } from '../../model/library.ts'
import type { LibraryMessages } from '../messages/en/library.ts'
import type { Messages } from '../messages/messages.ts'
import { RecordTable } from '../parts/RecordTable.tsx'
import { whereOf } from './where.ts'

type Props = { runs: readonly LibraryRun[]; texts: LibraryMessages; messages: Messages }

/** When the indexer was at work last, and what came of it. */
export function LastRuns({ runs, texts, messages: { search } }: Props) {
  if (runs.length === 0) return null
  const { run } = texts
  return (
    <section aria-labelledby="library-runs">
      <h2 id="library-runs">{run.last}</h2>
      <RecordTable heads={[run.when, run.where, run.what, run.seconds]}>
        {runs.map((it) => (
          <tr key={it.startedAt}>
            <td>
              <time dateTime={it.startedAt}>{search.date(it.startedAt.slice(0, 10))}</time>{' '}
              <span className="note" dir="ltr">
                {it.startedAt.slice(11, 16)} UTC
              </span>
            </td>
            <td data-name={run.where}>
              <bdi>{whereOf(it, run.retry)}</bdi>
            </td>
            <td data-name={run.what}>
              <span className={it.state === 'killed' || it.state === 'failed' ? 'state-bad' : undefined}>
                {run.states[it.state]}
              </span>
              <span className="note library-line">{run.met(it.counts)}</span>
            </td>
            <td data-name={run.seconds}>{search.number(Math.round(it.seconds))}</td>
          </tr>
        ))}
      </RecordTable>
    </section>
  )
}
