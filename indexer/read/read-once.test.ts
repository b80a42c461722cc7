import { describe, expect, it } from 'vitest'
import { sha256Of } from './file-bytes.ts'
import { column, smallPdf } from './pdf/testing/small-pdf.ts'
import type { RawDocument } from './raw-document.ts'
import { read } from './read.ts'
import { ReadOnce } from './read-once.ts'

const pdfOf = (text: string) => smallPdf({ pages: [{ drawn: column([text]) }] })

const raw = (bytes: Uint8Array, more: Partial<RawDocument> = {}): RawDocument => ({
  ...{ collection: 'tests', documentKey: 'a.pdf', path: '/a.pdf', manifest: null, format: 'pdf' as const },
  ...{ bytes, sha256: sha256Of(bytes), ...more },
})

const MILL = pdfOf('The mill by the river closed on Friday.')

describe('the same bytes at two paths', () => {
  it('are looked at once, and are a document at each', async () => {
    const once = new ReadOnce()
    const first = await once.ready(raw(MILL))
    const second = await once.ready(raw(MILL, { documentKey: 'copy.pdf', path: '/copy.pdf' }))
    expect(second.opened).toBe(first.opened)
    const [one, copy] = [first, second].map((it) => read(it, new Date(0)))
    expect(copy).toEqual({ ...one, documentKey: 'copy.pdf', path: '/copy.pdf' })
    expect(copy?.text).toContain('The mill by the river closed on Friday.')
  })

  it('are looked at again where a manifest says that they are in another language', async () => {
    const once = new ReadOnce()
    const first = await once.ready(raw(MILL))
    const second = await once.ready(raw(MILL, { manifest: { language: 'ar' } }))
    expect(second.opened).not.toBe(first.opened)
  })
})

it('takes other bytes for nothing that was read before', async () => {
  const once = new ReadOnce()
  await once.ready(raw(MILL))
  const other = read(await once.ready(raw(pdfOf('It rained.'))), new Date(0))
  expect(other.text).toContain('It rained.')
})

it('keeps what was used last, and no more of it than it may', async () => {
  const once = new ReadOnce()
  const padded = (text: string) => Buffer.concat([pdfOf(text), Buffer.alloc(6 * 1024 * 1024, ' ')])
  const [one, two, three] = ['One.', 'Two.', 'Three.'].map((it) => raw(padded(it)))
  if (!one || !two || !three) throw new Error('there are three')
  const first = await once.ready(one)
  const second = await once.ready(two)
  expect((await once.ready(one)).opened).toBe(first.opened)
  await once.ready(three)
  expect((await once.ready(one)).opened).toBe(first.opened)
  expect((await once.ready(two)).opened).not.toBe(second.opened)
})

it('reads again what could not be opened, and says so of the path that it is at', async () => {
  const once = new ReadOnce()
  const broken = MILL.subarray(0, 200)
  for (const documentKey of ['a.pdf', 'b.pdf']) {
    await expect(once.ready(raw(broken, { documentKey }))).rejects.toMatchObject({ facts: { documentKey } })
  }
})
