import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { receive } from './receive.ts'
import { AddedStore } from './store.ts'

let data: string
let store: AddedStore
beforeEach(() => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-received-'))
  const limits = { megabytes: 1, files: 10, freeMegabytes: 1 }
  store = new AddedStore(data, limits, async () => 2 ** 40)
})
afterEach(() => fs.rmSync(data, { recursive: true, force: true }))

const isOfFolder = async (collection: string) => collection === 'seeds'
const send = (form: FormData) =>
  receive(new Request('http://localhost/api/files', { method: 'POST', body: form }), { store, isOfFolder })

function formOf(fields: Record<string, string>, files: Record<string, string | Uint8Array> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, bytes] of Object.entries(files)) form.append('file', new File([bytes as string], name))
  return form
}

/** A form as it is sent, and cut off where the test wants it to be. */
const sentAs = (body: string | ReadableStream) =>
  receive(
    new Request('http://localhost/api/files', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body,
      duplex: 'half',
    } as RequestInit),
    { store, isOfFolder },
  )
const part = (name: string, content: string) =>
  `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}`

const kept = () =>
  fs
    .readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => path.relative(path.join(data, 'added'), path.join(it.parentPath, it.name)))
    .sort()

it('keeps each file of a form, with its folders, in the collection that is named', async () => {
  const form = formOf({ collection: 'Coast' }, { 'reports/تقرير.txt': 'one', 'b.txt': 'two' })
  expect(await send(form)).toEqual({
    collection: 'Coast',
    files: [
      { state: 'added', name: 'reports/تقرير.txt', path: 'reports/تقرير.txt' },
      { state: 'added', name: 'b.txt', path: 'b.txt' },
    ],
  })
  expect(kept()).toEqual(['Coast/b.txt', 'Coast/reports/تقرير.txt'])
})

it('takes the usual collection where none is named, and no file where none was chosen', async () => {
  const form = formOf({ collection: ' ' }, { 'a.txt': 'one', '': '' })
  expect(await send(form)).toMatchObject({ collection: 'Added', files: [{ path: 'a.txt' }] })
  await expect(send(formOf({}, { '': '' }))).rejects.toMatchObject({
    code: 'bad-request',
    facts: { parameter: 'file' },
  })
})

it('refuses one file and keeps the others of the same form, whichever comes first', async () => {
  const large = 'x'.repeat(3 * 1024 * 1024)
  const form = formOf({}, { 'large.txt': large, '../a.txt': 'out', '.hidden': 'h', 'b.txt': 'two' })
  const { files } = await send(form)
  expect(files.map((it) => (it.state === 'refused' ? it.error.facts : it.path))).toEqual([
    { name: 'large.txt', problem: { reason: 'added-too-large', megabytes: 1 } },
    { name: '../a.txt', problem: { reason: 'name-leads-out' } },
    { name: '.hidden', problem: { reason: 'hidden-file' } },
    'b.txt',
  ])
  expect(kept()).toEqual(['Added/b.txt'])
})

it('adds nothing to a collection of a folder, whose next run would take the file for one of its own', async () => {
  const { files } = await send(formOf({ collection: 'seeds' }, { 'a.txt': 'one' }))
  expect(files).toMatchObject([
    {
      state: 'refused',
      error: { facts: { name: 'a.txt', problem: { reason: 'collection-of-a-folder', name: 'seeds' } } },
    },
  ])
  expect(kept()).toEqual([])
})

it('refuses what cannot be kept for a reason that nobody foresaw, and keeps the others', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  vi.spyOn(store, 'take').mockRejectedValueOnce(Object.assign(new Error('odd'), { syscall: 'write' }))
  const { files } = await send(formOf({}, { 'a.txt': 'one', 'b.txt': 'two' }))
  expect(files).toMatchObject([
    { state: 'refused', name: 'a.txt', error: { code: 'internal' } },
    { state: 'added', path: 'b.txt' },
  ])
  expect(log).toHaveBeenCalled()
  log.mockRestore()
})

it('refuses files whose collection has a name that is longer than any text', async () => {
  const { files } = await send(formOf({ collection: 'c'.repeat(4 * 1024 * 1024 + 1) }, { 'a.txt': 'one' }))
  expect(files).toMatchObject([{ state: 'refused', error: { facts: { parameter: 'collection' } } }])
  expect(kept()).toEqual([])
})

describe('a form that is cut off', () => {
  it('gives no half file: those before it are kept, and it is told', async () => {
    const { files } = await sentAs(`${part('a.txt', 'whole')}\r\n${part('b.txt', 'half of')}`)
    expect(files).toMatchObject([
      { state: 'added', path: 'a.txt' },
      { state: 'refused', name: 'b.txt', error: { facts: { problem: { reason: 'cut-off' } } } },
    ])
    expect(kept()).toEqual(['Added/a.txt'])
  })

  it('because whoever sent it has gone leaves nothing of it', async () => {
    let sent = 0
    const body = new ReadableStream({
      async pull(controller) {
        sent += 1
        if (sent === 1) {
          controller.enqueue(Buffer.from(part('b.txt', 'half of')))
          return
        }
        await vi.waitFor(() => expect(kept()).toEqual([expect.stringContaining('.incoming')]))
        controller.error(new Error('aborted'))
      },
    })
    expect(await sentAs(body)).toMatchObject({ files: [{ state: 'refused', name: 'b.txt' }] })
    expect(kept()).toEqual([])
  })

  it('before its first file is refused', async () => {
    await expect(sentAs('--x\r\n')).rejects.toMatchObject({ code: 'bad-request' })
  })
})

it('refuses what is no form at all', async () => {
  const request = new Request('http://localhost/api/files', {
    ...{ method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } },
  })
  await expect(receive(request, { store, isOfFolder })).rejects.toMatchObject({ code: 'files-expected' })
})

describe('a pasted text', () => {
  const fields = {
    ...{ title: 'A statement', source: 'The Mill Union', publishedAt: '3 April 2025' },
    url: 'https://example.org/a',
  }

  it('is a file of one record with what was given of it', async () => {
    const { files } = await send(formOf({ collection: 'Notes', text: 'First.\r\n\r\n“Second.”', ...fields }))
    expect(files).toMatchObject([{ state: 'added', path: 'A statement.jsonl' }])
    const line = fs.readFileSync(path.join(data, 'added/Notes/A statement.jsonl'), 'utf8')
    expect(JSON.parse(line)).toEqual({
      ...{ id: expect.stringMatching(/^pasted-[0-9a-f]{12}$/), text: 'First.\n\n“Second.”' },
      ...fields,
    })
  })

  it('is there already if it comes again, and another one of its title has a name and an ID of its own', async () => {
    await send(formOf({ text: 'One.', title: 'T' }))
    const again = await send(formOf({ text: 'One.', title: 'T' }))
    const other = await send(formOf({ text: 'Two.', title: 'T' }))
    expect([again.files[0]?.state, other.files[0]]).toMatchObject(['there', { path: 'T (2).jsonl' }])
    const ids = kept().map((it) => JSON.parse(fs.readFileSync(path.join(data, 'added', it), 'utf8')).id)
    expect(new Set(ids).size).toBe(2)
  })

  it('is called by its first line if it has no title', async () => {
    const { files } = await send(formOf({ text: 'First line: this\nand more' }))
    expect(files).toMatchObject([{ path: 'First line_ this.jsonl' }])
  })

  it('is refused if it is longer than it may be, also while the rest of its form still arrives', async () => {
    const field = (name: string, value: string) =>
      `\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x`
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(Buffer.from(`--x${field('text', 'x'.repeat(4 * 1024 * 1024 + 1))}\r\n`))
        // By the second turn, a rejection that nobody waits for yet has been told as one that nobody handles.
        for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve))
        controller.enqueue(Buffer.from(`${field('title', 'A statement').slice(2)}--\r\n`))
        controller.close()
      },
    })
    await expect(sentAs(body)).rejects.toMatchObject({
      code: 'bad-request',
      facts: { parameter: 'text', problem: { reason: 'too-many-bytes', maximum: 4 * 1024 * 1024 } },
    })
    expect(kept()).toEqual([])
  })

  it('is refused by itself beside files, which are kept', async () => {
    const dated = formOf({ text: 'One.', title: 'T', publishedAt: 'some day' }, { 'a.txt': 'one' })
    expect(await send(dated)).toMatchObject({
      collection: 'Added',
      files: [
        { state: 'added', path: 'a.txt' },
        {
          ...{ state: 'refused', name: 'text' },
          error: { code: 'bad-request', facts: { parameter: 'publishedAt' } },
        },
      ],
    })
    const long = formOf({ text: 'x'.repeat(4 * 1024 * 1024 + 1) }, { 'b.txt': 'two' })
    expect((await send(long)).files).toMatchObject([
      { state: 'added', path: 'b.txt' },
      { state: 'refused', error: { facts: { parameter: 'text', problem: { reason: 'too-many-bytes' } } } },
    ])
    expect(kept()).toEqual(['Added/a.txt', 'Added/b.txt'])
  })

  it('has no name that would hide it, whatever it begins with', async () => {
    const { files } = await send(formOf({ text: '. . . and then it closed' }))
    expect(files).toMatchObject([{ state: 'added', path: 'and then it closed.jsonl' }])
    const { files: dots } = await send(formOf({ text: '. . .' }))
    expect(dots).toMatchObject([{ state: 'added', path: expect.stringMatching(/^[0-9a-f]{12}\.jsonl$/) }])
  })

  it('is refused, and nothing of it kept, where a field cannot be used', async () => {
    await expect(send(formOf({ text: 'One.', publishedAt: 'some day' }))).rejects.toMatchObject({
      code: 'bad-request',
      facts: { parameter: 'publishedAt', problem: { reason: 'not-a-date', value: 'some day' } },
    })
    await expect(send(formOf({ text: 'One.', url: 'example' }))).rejects.toMatchObject({
      facts: { parameter: 'url' },
    })
    expect(kept()).toEqual([])
  })
})
