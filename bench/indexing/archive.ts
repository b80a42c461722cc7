import fs from 'node:fs'
import path from 'node:path'
import { type Packed, zipOf } from '../../indexer/read/testing/archives.ts'
import { httpAnswer, packedWarcOf, type Recorded } from '../../indexer/read/testing/web-archives.ts'
import { below, pick, type Random, seeded } from '../corpus/random.ts'
import { FAULTY, pageOf, WRITE } from './files.ts'
import { type Attached, mailboxOf, messageOf } from './mail.ts'
import { storyOf } from './stories.ts'

/** Of a thousand documents, about so many; scans come to it. */
const SHARES = {
  txt: 160,
  html: 200,
  md: 40,
  docx: 60,
  odt: 30,
  rtf: 20,
  xlsx: 10,
  csv: 10,
  pdf: 60,
  record: 120,
  mail: 110,
  'message in a mailbox': 80,
  'member of a ZIP file': 40,
  'capture in a WARC file': 40,
  copy: 20,
  faulty: 10,
} as const
const SCANS = ['png', 'scan.pdf'] as const
type Kind = keyof typeof SHARES | (typeof SCANS)[number]

/** How many are in one file. */
const IN_ONE = {
  record: 50,
  'message in a mailbox': 25,
  'member of a ZIP file': 10,
  'capture in a WARC file': 20,
}
const PACKED = ['txt', 'html', 'docx', 'pdf'] as const
const ATTACHED = ['docx', 'pdf', 'odt', 'txt'] as const
const ATTACHMENTS = 0.35
/** Of what is attached, what was attached to an earlier message too. */
const ATTACHED_AGAIN = 0.2
/** Files from which copies are taken. */
const RECENT = 40
const FILES_OF_FOLDER = 200
const ADDRESS = 'https://www.example.org/news/'

export type Archive = {
  folder: string
  files: string[]
  /** By kind: documents, and bytes of the files that are or contain nothing else. */
  kinds: Map<string, { documents: number; bytes: number }>
}

export type ArchiveOptions = { documents: number; scans: number; seed: number }

/** Writes a tree of mixed documents; the same options give the same bytes. @param scans what share is read by OCR */
export async function writeArchive(folder: string, options: ArchiveOptions): Promise<Archive> {
  const { documents, seed } = options
  const random = seeded(seed)
  const archive: Archive = { folder, files: [], kinds: new Map() }
  const out = new Output(archive)
  let [made, previous]: [number, Attached | null] = [0, null]
  const story = () => storyOf(made++, seed)

  const mail = async (kind: Kind): Promise<Buffer> => {
    const id = `m${made}`
    const its = story()
    if (random() >= ATTACHMENTS) return messageOf(its, id, null)
    if (previous === null || random() >= ATTACHED_AGAIN) {
      const ending = pick(random, ATTACHED)
      previous = { name: `annex-${made}.${ending}`, bytes: await WRITE[ending](story()) }
    } else made += 1
    out.count(`attachment (${kind})`, 0)
    return messageOf(its, id, previous)
  }
  const grouped = new Groups(out)
  while (made < documents) {
    const kind = drawn(random, options.scans)
    if (kind === 'record') {
      const { title, author, day, paragraphs } = story()
      const text = paragraphs.join('\n\n')
      const row = {
        id: `record-${made}`,
        title,
        authors: [author],
        source: 'The Daily',
        publishedAt: day,
        text,
      }
      grouped.add(kind, Buffer.from(`${JSON.stringify(row)}\n`), made)
    } else if (kind === 'mail') out.write(kind, `message-${made}.eml`, await mail(kind))
    else if (kind === 'message in a mailbox') grouped.add(kind, await mail(kind), made)
    else if (kind === 'member of a ZIP file') {
      const ending = pick(random, PACKED)
      const name = `member-${made}.${ending}`
      grouped.add(kind, { name, content: await WRITE[ending](story()) }, made)
    } else if (kind === 'capture in a WARC file') {
      const url = `${ADDRESS}${made}.html`
      grouped.add(kind, { url, block: httpAnswer(pageOf(story())) }, made)
    } else if (kind === 'copy') {
      const from = archive.files[archive.files.length - 1 - below(random, RECENT)]
      if (from === undefined || !isSingle(from)) continue
      made += 1
      out.write(kind, `copy-${made}${path.extname(from)}`, fs.readFileSync(from))
    } else if (kind === 'faulty') {
      const [ending, write] = pick(random, FAULTY)
      out.write(kind, `faulty-${made}.${ending}`, await write(story()))
    } else out.write(kind, `document-${made}.${kind}`, await WRITE[kind](story()))
  }
  grouped.end()
  return archive
}

const isSingle = (file: string) =>
  /\.(?:txt|html|md|docx|odt|rtf|pdf)$/.test(file) && !/faulty|scan/.test(file)

function drawn(random: Random, scans: number): Kind {
  if (random() < scans) return pick(random, SCANS)
  const kinds = Object.entries(SHARES) as [keyof typeof SHARES, number][]
  let left = random() * kinds.reduce((sum, [, share]) => sum + share, 0)
  const chosen = kinds.find(([, share]) => {
    left -= share
    return left < 0
  })
  return chosen?.[0] ?? 'txt'
}

class Output {
  readonly #archive: Archive

  constructor(archive: Archive) {
    this.#archive = archive
  }

  write(kind: string, name: string, bytes: Uint8Array, documents = 1): void {
    const { folder, files } = this.#archive
    const file = path.join(folder, `part-${Math.floor(files.length / FILES_OF_FOLDER)}`, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, bytes)
    files.push(file)
    this.count(kind, bytes.length, documents)
  }

  count(kind: string, bytes: number, documents = 1): void {
    const { kinds } = this.#archive
    const so = kinds.get(kind) ?? { documents: 0, bytes: 0 }
    kinds.set(kind, { documents: so.documents + documents, bytes: so.bytes + bytes })
  }
}

type Group = keyof typeof IN_ONE
type Parts = {
  record: Uint8Array
  'message in a mailbox': Uint8Array
  'member of a ZIP file': Packed
  'capture in a WARC file': Recorded
}

const TOGETHER: { [Kind in Group]: [ending: string, pack: (parts: Parts[Kind][]) => Uint8Array] } = {
  record: ['jsonl', (parts) => Buffer.concat(parts)],
  'message in a mailbox': ['mbox', mailboxOf],
  'member of a ZIP file': ['zip', zipOf],
  'capture in a WARC file': ['warc.gz', packedWarcOf],
}

/** What is written into files that have several documents each. */
class Groups {
  readonly #out: Output
  readonly #open: { [Kind in Group]: Parts[Kind][] } = {
    record: [],
    'message in a mailbox': [],
    'member of a ZIP file': [],
    'capture in a WARC file': [],
  }
  #number = 0

  constructor(out: Output) {
    this.#out = out
  }

  add<Kind extends Group>(kind: Kind, part: Parts[Kind], number: number): void {
    this.#number = number
    const parts: Parts[Kind][] = this.#open[kind]
    if (parts.push(part) === IN_ONE[kind]) this.#write(kind)
  }

  end(): void {
    for (const kind of Object.keys(IN_ONE) as Group[]) this.#write(kind)
  }

  #write<Kind extends Group>(kind: Kind): void {
    const parts: Parts[Kind][] = this.#open[kind].splice(0) as Parts[Kind][]
    if (parts.length === 0) return
    const [ending, pack] = TOGETHER[kind]
    this.#out.write(kind, `together-${this.#number}.${ending}`, pack(parts), parts.length)
  }
}
