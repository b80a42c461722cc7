import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ChosenFiles } from '../../chosen-files.ts'
import { gather, placeOf } from '../../gather.ts'
import { read } from '../../read.ts'
import { tarOf, zipOf } from '../../testing/archives.ts'
import { gatheringFolder, messages } from '../../testing/gathering.ts'
import { type Form, outlookStore, type TestFolder, type TestMessage } from './testing/written-store.ts'

const { path: folder, put, gathered } = gatheringFolder()

const WORDS = 'The mill by the river closed on Friday, and nobody knows why.'
const SENT = new Date('2019-06-05T22:30:00Z')
const JANE = { '0C1A': 'Jane Doe', '5D01': 'jane@example.org' }
const JOHN = { '0C15': 1, '3001': 'John Roe', '39FE': 'john@example.org' }

const letter = (words = WORDS, more: TestMessage['kept'] = {}): TestMessage => ({
  kept: { ...JANE, '0037': 'The mill', '0039': SENT, '1000': words, ...more },
})
const keys = (found: readonly { documentKey: string }[]) => found.map((it) => it.documentKey)
const inbox = (...all: TestMessage[]): TestFolder[] => [{ name: 'Inbox', messages: all }]

async function notes(): Promise<string[]> {
  const all: string[] = []
  for await (const it of gather(await placeOf(folder())))
    if (it.type === 'parts-read') all.push(...it.account.notes.map(({ message }) => message))
  return all
}

describe('an Outlook store', () => {
  const FORMS: [Form, 'none' | 'compressible' | 'cyclic'][] = [
    ['ansi', 'compressible'],
    ['ansi', 'cyclic'],
    ['unicode', 'none'],
    ['unicode', 'cyclic'],
    ['large', 'none'],
    ['large', 'compressible'],
  ]
  it.each(FORMS)(
    'has messages with their header, their words and their attachments: %s, %s',
    async (form, method) => {
      const message: TestMessage = {
        ...letter(WORDS.repeat(200), { '1035': '<1@example.org>' }),
        recipients: [JOHN, { ...JOHN, '0C15': 2, '3001': 'Mary Major', '39FE': 'mary@example.org' }],
        attachments: [
          { kept: { '3705': 1, '3707': 'a.txt', '3701': Buffer.from('It snowed. '.repeat(20_000)) } },
          { kept: { '3001': 'Inner' }, message: letter('It rained.') },
        ],
      }
      await put('old.doc', outlookStore(inbox(message), { form, method }))
      const { found, rejected } = await gathered()
      expect(rejected).toEqual([])
      expect(found.map(({ documentKey, format }) => [documentKey, format])).toEqual([
        ['old.doc!/Inbox/1@example.org.eml', 'mail'],
        ['old.doc!/Inbox/1@example.org.eml!/a.txt', 'text'],
        ['old.doc!/Inbox/1@example.org.eml!/Inner.eml', 'mail'],
      ])
      const [first, second, third] = found.map((raw) => read(raw, new Date(0)))
      expect(first?.text.split('\n')).toEqual([
        'From: "Jane Doe" <jane@example.org>',
        'To: "John Roe" <john@example.org>',
        'Cc: "Mary Major" <mary@example.org>',
        'Date: Wed, 05 Jun 2019 22:30:00 +0000',
        'Subject: The mill',
        'Message-ID: <1@example.org>',
        '',
        WORDS.repeat(200),
      ])
      expect(first?.statedKinds).toEqual(['EmailMessage'])
      expect(second?.text === 'It snowed. '.repeat(20_000)).toBe(true)
      expect(third?.text).toContain('It rained.')
    },
  )

  it('writes the same message in the same bytes for ever, because its hash is taken of these', async () => {
    await put('a.pst', outlookStore(inbox(letter())))
    const [raw] = (await gathered()).found
    expect(
      createHash('sha256')
        .update(raw?.bytes ?? '')
        .digest('hex'),
    ).toBe(raw?.sha256)
    expect(Buffer.from(raw?.bytes ?? '').toString()).toBe(
      [
        'From: "Jane Doe" <jane@example.org>',
        'Date: Wed, 05 Jun 2019 22:30:00 +0000',
        'Subject: The mill',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="=_part_of_the_message_="',
        '',
        '',
        '--=_part_of_the_message_=',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(WORDS).toString('base64'),
        '--=_part_of_the_message_=--',
        '',
      ].join('\r\n'),
    )
  })

  it('names messages by folder and Message-ID, else by subject and number, and never leads out or hides', async () => {
    const folders: TestFolder[] = [
      {
        name: 'رسائل',
        messages: [letter()],
        folders: [
          { name: '../..\\x', messages: [letter(WORDS, { '0037': '\u0001\u0005Re: a/b!' })] },
          { name: '.hidden!', messages: [letter(WORDS, { '0037': '' })] },
        ],
      },
    ]
    await put('a.pst', outlookStore(folders))
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(keys(found)).toEqual([
      'a.pst!/رسائل/The mill 2097188.eml',
      'a.pst!/رسائل/x/Re: a b 2097220.eml',
      'a.pst!/رسائل/hidden/message 2097252.eml',
    ])
  })

  it('is read in an archive, where it fits into memory', async () => {
    const content = outlookStore(inbox(letter()))
    await put('a.zip', zipOf([{ name: 'old/a.ost', content }]))
    await put('b.tar', tarOf([{ name: 'b.pst', content }]))
    expect(keys((await gathered()).found)).toEqual([
      'a.zip!/old/a.ost!/Inbox/The mill 2097188.eml',
      'b.tar!/b.pst!/Inbox/The mill 2097188.eml',
    ])
  })

  it('counts contacts and appointments without words, and reads those with words as no mail', async () => {
    const contact = (words: string): TestMessage => letter(words, { '001A': 'IPM.Contact' })
    const other = letter('', { '001A': 'IPM.Microsoft.ScheduleData.FreeBusy' })
    const html = letter('', { '001A': 'IPM.Appointment', '1013': Buffer.from('<html><p>&nbsp;</p></html>') })
    await put('a.pst', outlookStore(inbox(contact(''), contact('He knows the mill.'), other, html)))
    const { found } = await gathered()
    expect(keys(found)).toEqual(['a.pst!/Inbox/The mill 2097220.eml'])
    const [document] = found.map((raw) => read(raw, new Date(0)))
    expect(document?.text).toContain('He knows the mill.')
    expect(document?.statedKinds).toBeUndefined()
    expect(await notes()).toEqual([
      'not read, because they have no text: 1 contact or list of them, 1 appointment, 1 object of another kind',
    ])
  })

  it('has a message without words as what its header says', async () => {
    await put('a.pst', outlookStore(inbox(letter(''))))
    const [raw] = (await gathered()).found
    expect(raw && read(raw, new Date(0)).text.trim().split('\n').at(-1)).toBe('Subject: The mill')
  })

  it('names an attachment that is too large, and reads the message with the others', async () => {
    const attached = (name: string, bytes: Uint8Array) => ({ kept: { '3707': name, '3701': bytes } })
    const attachments = [
      attached('film.txt', Buffer.alloc(48 * 1024 * 1024, 'ab')),
      attached('a.txt', Buffer.from('It snowed.')),
    ]
    await put('a.pst', outlookStore(inbox({ ...letter(), attachments }), { form: 'large', method: 'none' }))
    const { found, rejected } = await gathered()
    expect(keys(found)).toContain('a.pst!/Inbox/The mill 2097188.eml!/a.txt')
    expect(messages(rejected)).toEqual([
      expect.stringMatching(/a\.pst!\/Inbox\/The mill 2097188\.eml!\/film\.txt was not indexed: .*64 MB/),
    ])
  })

  it('reads a message again alone', async () => {
    await put('a.pst', outlookStore(inbox(letter('One.'), letter('Two.'))))
    const only = new ChosenFiles([`${folder()}/a.pst!/Inbox/The mill 2097220.eml`])
    const found: string[] = []
    for await (const event of gather({ ...(await placeOf(folder())), only }))
      if (event.type === 'found') found.push(read(event.raw, new Date(0)).text.split('\n').at(-1) ?? '')
    expect(found).toEqual(['Two.'])
  })
})

describe('a damaged Outlook store', () => {
  it('has the messages that can be read, and a line for each that cannot', async () => {
    const store = outlookStore(inbox(letter('Whole. '.repeat(100)), letter('Broken. '.repeat(100))), {
      method: 'none',
    })
    store[store.indexOf(Buffer.from('Broken', 'utf16le'))] = 0x62
    await put('a.pst', store)
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['a.pst!/Inbox/The mill 2097188.eml'])
    expect(messages(rejected)).toEqual([
      expect.stringContaining(
        'a.pst!/Inbox/message 2097220.eml was not indexed: its bytes in the archive are damaged',
      ),
      expect.stringContaining('damaged or cut off'),
    ])
  })

  it('has messages of a folder whose list is damaged, by the folder that they name', async () => {
    const store = outlookStore(inbox(letter()), { method: 'none' })
    // The root of the row index, in the table of messages alone.
    const row = Buffer.from('24002000', 'hex')
    const at = store.indexOf(Buffer.concat([row, Buffer.alloc(4)]))
    store[at] = 0xff
    await put('a.pst', store)
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['a.pst!/Inbox/The mill 2097188.eml'])
    expect(messages(rejected)).toEqual([expect.stringContaining('damaged or cut off')])
  })

  it('says so, and ends, wherever it is cut off or changed', async () => {
    const store = outlookStore(
      inbox(letter(), {
        ...letter('Two.'),
        attachments: [{ kept: { '3707': 'a.txt', '3701': Buffer.from('x') } }],
      }),
    )
    for (let length = 600; length < store.length; length += 701) {
      await put('a.pst', store.subarray(0, length))
      const { rejected } = await gathered()
      expect(rejected.length, `cut at ${length}`).toBeGreaterThan(0)
    }
    for (let at = 0; at < store.length; at += 193) {
      const changed = Buffer.from(store)
      changed.fill(0xff, at, Math.min(at + 64, store.length))
      await put('a.pst', changed)
      const { found, rejected } = await gathered()
      expect(found.length === 3 || rejected.length > 0, `changed at ${at}`).toBe(true)
    }
  })

  it('whose folders are in one another is read once', async () => {
    await put(
      'a.pst',
      outlookStore([{ name: 'A', messages: [letter()], folders: [{ name: 'B', listsRoot: true }] }]),
    )
    const { found, rejected } = await gathered()
    expect(found).toHaveLength(1)
    expect(messages(rejected)).toEqual([expect.stringContaining('damaged or cut off')])
  })

  it('is refused where it is encrypted in a way that nobody else can read', async () => {
    const store = outlookStore(inbox(letter()))
    store[513] = 0x10
    await put('a.pst', store)
    const { found, rejected } = await gathered()
    expect(found).toEqual([])
    expect(messages(rejected)).toEqual([expect.stringContaining('encrypted in a way that cannot be read')])
  })
})
