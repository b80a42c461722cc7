'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { LibraryRun } from '../../model/library.ts'
import { fetchAnswer } from '../fetch/fetch-answer.ts'
import { LIBRARY_MESSAGES } from '../messages/library.ts'
import { useLanguage, useMessages } from '../messages/use-messages.tsx'
import { Banner } from '../parts/Banner.tsx'
import { whereOf } from './where.ts'

const LOOK_MS = 2_000

/**
 * How far a run of the indexer has got, or that it was killed. Looks again while the page is open, and has the whole
 * page rendered anew once a run has begun or ended.
 */
export function RunProgress({ runs }: { runs: readonly LibraryRun[] }) {
  const [latest, setLatest] = useState(runs[0])
  const router = useRouter()
  // What the server has rendered is newer than what was asked for before.
  useEffect(() => setLatest(runs[0]), [runs])
  useEffect(() => {
    const look = async () => {
      const found = await fetchAnswer<{ runs: LibraryRun[] }>('/api/library/runs', 'runs').catch(() => null)
      const next = found?.runs[0]
      // What the server does not tell now stays as it was; it is asked again.
      if (next === undefined) return
      setLatest(next)
      if (next.startedAt !== runs[0]?.startedAt || next.state !== runs[0]?.state) router.refresh()
    }
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [runs, router])
  if (latest?.state === 'running') return <Running run={latest} />
  return latest?.state === 'killed' ? <Killed run={latest} /> : null
}

function Running({ run }: { run: LibraryRun }) {
  const texts = LIBRARY_MESSAGES[useLanguage()].run
  const { doing } = run
  return (
    <section className="panel library-run" aria-label={texts.title}>
      <p>
        <strong>{texts.now(whereOf(run, texts.retry))}</strong>{' '}
        <span className="library-size">{texts.met(run.counts)}</span>
      </p>
      {doing?.what === 'copies' && (
        <>
          <progress max={Math.max(doing.of, 1)} value={doing.done} aria-label={texts.title} />
          <p className="note">{texts.copies(doing.done, doing.of)}</p>
        </>
      )}
      <p className="note">
        {doing?.what === 'reading' && doing.path !== null && (
          <>
            {texts.reading} <bdi>{doing.path.split(/[/\\]/).at(-1)}</bdi>{' '}
          </>
        )}
        {texts.searchable}
      </p>
      <noscript>
        <a href="/library">{texts.again}</a>
      </noscript>
    </section>
  )
}

function Killed({ run }: { run: LibraryRun }) {
  const texts = LIBRARY_MESSAGES[useLanguage()].run
  const { date } = useMessages()
  return (
    <Banner kind="warn">{texts.killed(whereOf(run, texts.retry), date(run.startedAt.slice(0, 10)))}</Banner>
  )
}
