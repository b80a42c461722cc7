import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { packed } from '../../../model/packed-document.ts'
import { indexed } from '../../conformance/articles.ts'
import { AGENCY, CLOSED_COPIES, DOCK, PILOT } from '../../conformance/wire.ts'
import { withTemporaryFolder } from '../testing/processes.ts'
import { readerCalls } from './reader-calls.ts'
import { writerCalls } from './writer-calls.ts'

const check = () => undefined
const put = (it: typeof AGENCY) => {
  const made = indexed(it)
  return { fingerprint: made.fingerprint, packed: packed(made) }
}

afterEach(() => {
  vi.useRealTimers()
})

test('documents are found after a while without a flush, clusters only after one, and both in a copy', () =>
  withTemporaryFolder(async (folder) => {
    vi.useFakeTimers()
    const writer = writerCalls(folder).calls
    const { calls, end } = readerCalls(folder)
    const documents = () => calls.status(null, check).documents
    const clusters = () => calls.everyCluster({ after: 0 }, check).clusters
    writer.put(put(AGENCY), check)
    expect(documents()).toBe(0)
    vi.advanceTimersByTime(5_000)
    expect(documents()).toBe(1)
    writer.putClusters({ changed: [CLOSED_COPIES], removed: [] }, check)
    writer.put(put(PILOT), check)
    vi.advanceTimersByTime(5_000)
    writer.put(put(DOCK), check)
    vi.advanceTimersByTime(5_000)
    expect([documents(), clusters()]).toEqual([1, []])
    writer.flush(null, check)
    expect([documents(), clusters()]).toEqual([3, [CLOSED_COPIES]])
    writer.close(null, check)
    const to = path.join(folder, 'copy')
    fs.mkdirSync(path.join(to, 'index'), { recursive: true })
    calls.copy({ to }, check)
    end()
    const copy = readerCalls(to)
    expect(copy.calls.everyCluster({ after: 0 }, check).clusters).toEqual([CLOSED_COPIES])
    copy.end()
  }))
