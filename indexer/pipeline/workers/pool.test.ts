import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { errorLines } from '../../../cli/error-lines.ts'
import { unpacked } from '../../../model/packed-document.ts'
import type { RawDocument } from '../../read/raw-document.ts'
import { rawText } from '../../sample-documents.ts'
import { limitsIn } from './limits.ts'
import { WorkerPool } from './pool.ts'
import type { Job } from './protocol.ts'

const FAULTY = path.join(import.meta.dirname, 'testing', 'faulty-worker.mjs')
const BROKEN = path.join(import.meta.dirname, 'testing', 'broken-worker.mjs')
const LIMITS = { workers: 1, seconds: 600, megabytes: 600 }

const job = (text: string, documentKey = 'a.txt'): Job => ({
  raw: { ...rawText(text), documentKey },
  readAt: '2025-06-01T12:00:00.000Z',
  corrections: [],
})

let pool: WorkerPool
afterEach(() => pool?.close())

describe('a worker', () => {
  it('prepares a document, and says which languages it used', async () => {
    pool = new WorkerPool({ limits: LIMITS })
    const outcome = await pool.prepare(job('The mill closed, said Jane Doe in Damascus.'))
    expect(outcome).toMatchObject({
      ok: true,
      asked: ['en'],
      authority: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    const { document, entities } = unpacked({
      packed: outcome.ok ? outcome.made.packed : expect.fail(),
      fingerprint: '',
    })
    expect(document).toMatchObject({ readAt: '2025-06-01T12:00:00.000Z', passages: [{ ordinal: 0 }] })
    expect(entities.length).toBeGreaterThan(0)
  })

  it('says of a document why it cannot be used', async () => {
    pool = new WorkerPool({ limits: LIMITS })
    expect(await pool.prepare(job(' '))).toMatchObject({
      ok: false,
      error: { code: 'document-refused', facts: { problem: { reason: 'no-text' } } },
    })
  })

  const DEEDS: [deed: string, problem: object, cause?: RegExp][] = [
    ['throw', { reason: 'failed-unexpectedly' }, /^Cause: TypeError: no such property \(at .*faulty-main/],
    ['overflow', { reason: 'nested-too-deeply' }, /^Cause: RangeError: Maximum call stack/],
    ['abort', { reason: 'process-ended', signal: 'SIGABRT' }],
    ['crash', { reason: 'process-ended', signal: 'SIGSEGV' }],
    ['killed', { reason: 'process-ended', signal: 'SIGKILL' }],
    ['exit', { reason: 'process-exited', exitCode: 3 }],
    ['heap', { reason: 'too-much-memory', megabytes: 600 }],
    ['buffers', { reason: 'too-much-memory', megabytes: 600 }],
  ]

  it('makes the outline of a record, and names no more of its unknown fields than a person can read', async () => {
    pool = new WorkerPool({ limits: LIMITS })
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`field${n}`, n]))
    const line = Buffer.from(
      JSON.stringify({ id: 7, text: 'The mill closed.', publishedAt: 'soon', ...many }),
    )
    const outcome = await pool.outline({ bytes: line }, 'a.jsonl, line 1')
    const outline = outcome.ok ? outcome.made : expect.fail()
    expect(outline).toMatchObject({ ok: true, id: '7', problems: [{ field: 'publishedAt' }] })
    expect(outline.ok && outline.unknown).toHaveLength(100)
    const broken = await pool.outline({ bytes: Buffer.from('{"id": 1,') }, 'a.jsonl, line 2')
    expect(broken.ok && broken.made).toEqual({ ok: false, problem: { reason: 'not-json' } })
  })

  it('that goes wrong in any way reports the document at which it did, and no other', async () => {
    pool = new WorkerPool({ limits: { ...LIMITS, workers: 2 }, entry: FAULTY })
    const outcomes = await Promise.all(
      DEEDS.flatMap(([deed]) => [`DO ${deed}.`, 'The mill closed.']).map((text, at) =>
        pool.prepare(job(text, `${at}.txt`)),
      ),
    )
    outcomes.forEach((outcome, at) => {
      const [, problem, cause] = DEEDS[at / 2] ?? []
      if (problem === undefined) {
        expect(outcome).toMatchObject({ ok: true })
        return
      }
      const error = outcome.ok ? expect.fail(`${at}`) : outcome.error
      expect(error).toMatchObject({ code: 'document-failed', facts: { documentKey: `${at}.txt`, problem } })
      if (cause) expect(errorLines(error)[1]).toMatch(cause)
    })
  })

  it('that hangs is ended after the time that a document of that size may take', async () => {
    pool = new WorkerPool({ limits: { ...LIMITS, seconds: 20 }, entry: FAULTY })
    const hangs = `${'It rained. '.repeat(30_000)}DO hang.`
    const [bad, good] = await Promise.all([pool.prepare(job(hangs)), pool.prepare(job('The mill closed.'))])
    expect(bad).toMatchObject({ error: { facts: { problem: { reason: 'took-too-long', seconds: 27 } } } })
    expect(good).toMatchObject({ ok: true })
  })

  it('that ends for what an earlier document left behind costs no document', async () => {
    pool = new WorkerPool({ limits: LIMITS, entry: FAULTY })
    const texts = ['DO spoil the worker.', 'The mill closed.', 'It rained.']
    const outcomes = await Promise.all(texts.map((text) => pool.prepare(job(text))))
    expect(outcomes.map((it) => it.ok)).toEqual([true, true, true])
  })

  it('that ends while it has nothing to do is replaced', async () => {
    pool = new WorkerPool({ limits: LIMITS, entry: FAULTY })
    expect(await pool.prepare(job('DO end later.'))).toMatchObject({ ok: true })
    // If it takes longer to end, it ends with the next document, which is then given to another.
    await setTimeout(1_000)
    expect(await pool.prepare(job('The mill closed.'))).toMatchObject({ ok: true })
  })

  it('that the system does not start ends the run, with the reason', async () => {
    const main = path.join(import.meta.dirname, 'testing', 'no-open-files.ts')
    const limited = 'ulimit -n 128; exec "$0" --import tsx "$1"'
    const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, main])
    expect(JSON.parse(stdout)).toEqual([{ what: 'reading-process' }, expect.stringContaining('EMFILE')])
  })

  it('that cannot begin ends the run, with what it printed', async () => {
    pool = new WorkerPool({ limits: LIMITS, entry: BROKEN })
    await expect(pool.prepare(job('The mill closed.'))).rejects.toMatchObject({
      code: 'internal',
      facts: { what: 'reading-process' },
      cause: { message: 'no library' },
    })
  })

  it('that is killed before it is ready is replaced', async () => {
    process.env.FIRST_WORKER_MARK = path.join(await mkdtemp(path.join(tmpdir(), 'mark-')), 'mark')
    const entry = path.join(import.meta.dirname, 'testing', 'killed-at-first-worker.mjs')
    pool = new WorkerPool({ limits: LIMITS, entry })
    expect(await pool.prepare(job('The mill closed.'))).toMatchObject({ ok: true })
    await rm(path.dirname(process.env.FIRST_WORKER_MARK), { recursive: true })
    delete process.env.FIRST_WORKER_MARK
  })

  it('that finds a faulty authority file ends the run, naming the line', async () => {
    const own = await mkdtemp(path.join(tmpdir(), 'own-'))
    await writeFile(path.join(own, 'groups.jsonl'), 'nonsense\n')
    pool = new WorkerPool({ limits: LIMITS, ownAuthority: own })
    await expect(pool.prepare(job('The mill closed.'))).rejects.toMatchObject({
      code: 'record-faulty',
      facts: { place: { path: path.join(own, 'groups.jsonl'), line: 1 } },
    })
    await rm(own, { recursive: true })
  })
})

it('starts no worker before there is work, and no second one for a few short documents', async () => {
  pool = new WorkerPool({ limits: { ...LIMITS, workers: 4 } })
  expect(pool.workers).toBe(0)
  await Promise.all(['One.', 'Two.', 'Three.'].map((text) => pool.prepare(job(text))))
  expect(pool.workers).toBe(1)
  const long = job('The mill closed. '.repeat(20_000))
  await Promise.all(Array.from({ length: 6 }, () => pool.prepare(long)))
  expect(pool.workers).toBeGreaterThan(1)
})

it('leaves what takes long to read to the worker that has read the same bytes, and the rest to whoever is idle', async () => {
  pool = new WorkerPool({ limits: { ...LIMITS, workers: 2 }, entry: FAULTY })
  const readers = async (format: RawDocument['format']) => {
    const jobs = Array.from({ length: 8 }, (_, at) => {
      const { raw, ...its } = job(`DO tell who it is.${(at % 2 === 0 ? 'a' : 'b').repeat(700_000)}`, `${at}`)
      return { ...its, raw: { ...raw, format } }
    })
    const outcomes = await Promise.all(jobs.map((it) => pool.prepare(it)))
    return outcomes.map((it) =>
      it.ok ? expect.fail() : `${errorLines(it.error)[1]}`.match(/process \d+/)?.[0],
    )
  }
  const even = <Item>(all: Item[]) => new Set(all.filter((_, at) => at % 2 === 0))
  const odd = <Item>(all: Item[]) => new Set(all.filter((_, at) => at % 2 === 1))
  await readers('text')
  expect(pool.workers).toBe(2)
  const pictures = await readers('image')
  expect([even(pictures).size, odd(pictures).size, new Set(pictures).size]).toEqual([1, 1, 2])
})

describe('limits', () => {
  it('are those of the machine, or what the environment says', () => {
    expect(limitsIn({ VERBATIM_WORKERS: ' ' }).workers).toBeGreaterThan(0)
    const given = { VERBATIM_WORKERS: '3', VERBATIM_DOCUMENT_SECONDS: '5', VERBATIM_WORKER_MEGABYTES: '700' }
    expect(limitsIn(given)).toEqual({ workers: 3, seconds: 5, megabytes: 700 })
  })

  it.each(['0', '-1', '1.5', 'many', '65'])('refuse %s workers as wrong usage', (given) => {
    expect(() => limitsIn({ VERBATIM_WORKERS: given })).toThrow(/VERBATIM_WORKERS must be a whole number/)
  })
})
