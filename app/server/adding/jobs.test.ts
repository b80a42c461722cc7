import { expect, it } from 'vitest'
import type { IndexEnd } from '../../../indexer/index.ts'
import { AppError } from '../../../model/errors.ts'
import { IndexingJobs } from './jobs.ts'

/** An indexer whose runs end when the test says so. */
function indexer() {
  const runs: { collection: string; signal: AbortSignal; end: (end: IndexEnd) => void }[] = []
  let begun = () => {}
  const index = (collection: string, signal: AbortSignal) =>
    new Promise<IndexEnd>((resolve) => {
      runs.push({ collection, signal, end: resolve })
      signal.addEventListener('abort', () => resolve({ state: 'stopped' }))
      begun()
    })
  const next = async (nth: number) => {
    while (runs[nth] === undefined) await new Promise<void>((resolve) => (begun = resolve))
    return runs[nth]
  }
  return { index, runs, next }
}

const nobodyElse = async () => false
const DONE = { state: 'done' } as const

it('indexes one collection at a time, and once more what is asked for meanwhile', async () => {
  const { index, next, runs } = indexer()
  const jobs = new IndexingJobs({ index, isBusy: nobodyElse })
  expect(jobs.work).toEqual({ state: 'idle' })
  jobs.request('a')
  jobs.request('b')
  const first = await next(0)
  expect([first.collection, jobs.work]).toEqual(['a', { state: 'indexing', collection: 'a' }])
  // Files that came while the folder was read may have been passed already.
  jobs.request('a')
  first.end(DONE)
  ;(await next(1)).end(DONE)
  ;(await next(2)).end(DONE)
  await jobs.ended
  expect(runs.map((it) => it.collection)).toEqual(['a', 'b', 'a'])
  expect(jobs.work).toEqual({ state: 'idle' })
})

it('waits while another indexer is at work, says so, and goes on', async () => {
  const { index, next, runs } = indexer()
  let isBusy = true
  let seen: unknown = null
  const jobs: IndexingJobs = new IndexingJobs({
    index,
    isBusy: async () => isBusy,
    wait: async () => {
      seen = jobs.work
      expect(runs).toEqual([])
      isBusy = false
    },
  })
  jobs.request('a')
  ;(await next(0)).end(DONE)
  await jobs.ended
  expect(seen).toEqual({ state: 'waiting', collection: 'a' })
})

it('tries again where another process took the index first', async () => {
  const { index, next } = indexer()
  let waits = 0
  const wait = async () => {
    waits += 1
  }
  const jobs = new IndexingJobs({ index, isBusy: nobodyElse, wait })
  jobs.request('a')
  ;(await next(0)).end({ state: 'locked' })
  ;(await next(1)).end(DONE)
  await jobs.ended
  expect(waits).toBe(1)
})

it('stops what is done and what waits, and begins again when it is asked', async () => {
  const { index, next, runs } = indexer()
  const jobs = new IndexingJobs({ index, isBusy: nobodyElse })
  jobs.request('a')
  jobs.request('b')
  const first = await next(0)
  await jobs.stop()
  expect(first.signal.aborted).toBe(true)
  expect([runs.length, jobs.work]).toEqual([1, { state: 'idle' }])
  jobs.request('b')
  const again = await next(1)
  expect([again.collection, again.signal.aborted]).toEqual(['b', false])
  again.end(DONE)
  await jobs.ended
})

it('begins anew with what is asked for while it stops', async () => {
  const { index, next, runs } = indexer()
  const jobs = new IndexingJobs({ index, isBusy: nobodyElse })
  jobs.request('a')
  await next(0)
  const stopped = jobs.stop()
  jobs.request('b')
  await stopped
  const second = await next(1)
  expect([second.collection, second.signal.aborted]).toEqual(['b', false])
  second.end(DONE)
  await jobs.ended
  expect([runs.length, jobs.work]).toEqual([2, { state: 'idle' }])
})

it('has failed, and goes on when it is asked, if what is left to do at the end fails', async () => {
  const { index, next } = indexer()
  let isFaulty = true
  const onDone = async () => {
    if (isFaulty) throw new AppError('disk-full', { folder: 'added' })
  }
  const jobs = new IndexingJobs({ index, isBusy: nobodyElse, onDone })
  jobs.request('a')
  ;(await next(0)).end(DONE)
  await jobs.ended
  expect(jobs.work).toMatchObject({ state: 'failed', collection: 'a', error: { code: 'disk-full' } })
  isFaulty = false
  jobs.request('a')
  ;(await next(1)).end(DONE)
  await jobs.ended
  expect(jobs.work).toEqual({ state: 'idle' })
})

it('tells why it failed, tries nothing that would fail alike, and forgets it with the next success', async () => {
  const { index, next, runs } = indexer()
  const jobs = new IndexingJobs({ index, isBusy: nobodyElse })
  jobs.request('a')
  jobs.request('b')
  const error = { code: 'disk-full', message: 'The disk is full.', fix: 'Free some space.', facts: {} }
  ;(await next(0)).end({ state: 'failed', error })
  await jobs.ended
  expect([runs.length, jobs.work]).toEqual([1, { state: 'failed', collection: 'a', error }])
  jobs.request('a')
  ;(await next(1)).end(DONE)
  await jobs.ended
  expect(jobs.work).toEqual({ state: 'idle' })
})

it('says that a collection is done only once nothing more is asked for it', async () => {
  const { index, next } = indexer()
  const done: string[] = []
  const onDone = async (collection: string) => {
    done.push(collection)
  }
  const jobs = new IndexingJobs({ index, isBusy: nobodyElse, onDone })
  jobs.request('a')
  const first = await next(0)
  jobs.request('a')
  first.end(DONE)
  const second = await next(1)
  expect(done).toEqual([])
  second.end(DONE)
  await jobs.ended
  expect(done).toEqual(['a'])
})
