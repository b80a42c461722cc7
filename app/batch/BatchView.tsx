'use client'

import { useState } from 'react'
import { BATCH_MESSAGES } from '../messages/batch.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Bones } from '../parts/Bones.tsx'
import { Button } from '../parts/Button.tsx'
import { Problem } from '../parts/Problem.tsx'
import type { Sent } from './batch-events.ts'
import { ListForm } from './ListForm.tsx'
import { Results } from './Results.tsx'
import { useAlerts } from './use-alerts.ts'
import { type Batch, type Progress, useBatch } from './use-batch.ts'
import { WatchedLists } from './WatchedLists.tsx'
import { WatchForm } from './WatchForm.tsx'

type Props = {
  /** The parameters of the search whose filters hold for every line. */
  filters: string
  /** How many filters that are. */
  narrowed: number
}

/** The list, how far the search for it has got, and what it has found. */
export function BatchView({ filters, narrowed }: Props) {
  const messages = BATCH_MESSAGES[useLanguage()]
  const { batch, start, stop, goOn } = useBatch()
  const { alerts, change } = useAlerts()
  const [sent, setSent] = useState<Sent | null>(null)
  const progress = batch.state === 'none' ? null : batch.progress
  return (
    <div className="needs-scripts">
      <ListForm
        filters={filters}
        narrowed={narrowed}
        busy={batch.state === 'running'}
        again={batch.state !== 'none'}
        onStart={(list) => {
          setSent(list)
          start(list)
        }}
      />
      {batch.state === 'broken' && (
        <Problem title={progress === null ? messages.failed : messages.broken} {...batch.error}>
          {progress !== null && <Button onClick={goOn}>{messages.goOn}</Button>}
        </Problem>
      )}
      <Far batch={batch} progress={progress} onStop={stop} onGoOn={goOn} />
      {progress !== null && sent !== null && <Results progress={progress} sent={sent} />}
      {batch.state === 'done' && sent !== null && (
        <WatchForm progress={batch.progress} sent={sent} change={change} />
      )}
      <WatchedLists alerts={alerts} change={change} />
    </div>
  )
}

type FarProps = { batch: Batch; progress: Progress | null; onStop: () => void; onGoOn: () => void }

/** How far it has got, with what can be done about it. */
function Far({ batch, progress, onStop, onGoOn }: FarProps) {
  const messages = BATCH_MESSAGES[useLanguage()]
  if (batch.state === 'none' || (batch.state === 'broken' && progress === null)) return null
  const running = batch.state === 'running'
  const of = progress?.begun.lines ?? 0
  const done = progress?.lines.length ?? 0
  const found = progress?.lines.filter((it) => it.state === 'searched' && it.total.value > 0).length ?? 0
  return (
    <section className="batch-far" aria-label={messages.progress(done, of, found)}>
      <div className="line-up">
        {progress === null ? (
          <Bones label={messages.progress(done, of, found)} lines={1} />
        ) : (
          <>
            <progress max={Math.max(of, 1)} value={of === 0 ? 1 : done} aria-hidden="true" />
            <span role="status">{messages.progress(done, of, found)}</span>
          </>
        )}
        {running && <Button onClick={onStop}>{messages.stop}</Button>}
        {batch.state === 'stopped' && <Button onClick={onGoOn}>{messages.goOn}</Button>}
      </div>
      {batch.state === 'stopped' && <p className="aside">{messages.stopped}</p>}
    </section>
  )
}
