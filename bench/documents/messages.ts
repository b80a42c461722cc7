import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { gather, placeOf } from '../../indexer/read/gather.ts'
import type { RawDocument } from '../../indexer/read/raw-document.ts'
import { read } from '../../indexer/read/read.ts'
import { compared, type Outcome, timed } from './outcome.ts'

/** For each message, a line in base64: its plain texts as Python's `email` finds them, a line in JSON; null if it has none. */
const PYTHON = `
import base64, email, email.policy, json, sys

def texts(part):
    if part.get_content_maintype() == 'multipart':
        for it in part.iter_parts():
            yield from texts(it)
    elif part.get_content_type() == 'text/plain' and not part.is_attachment() and part.get_filename() is None:
        yield part.get_content()

for line in sys.stdin.buffer:
    try:
        message = email.message_from_bytes(base64.b64decode(line), policy=email.policy.default)
        text = '\\n'.join(texts(message)) or None
    except Exception:
        text = None
    print(json.dumps(text))
`

/** The texts of messages as Python reads them; null where it finds none, or is not installed. */
async function secondReadings(messages: readonly Uint8Array[]): Promise<(string | null)[]> {
  const python = spawn('python3', ['-c', PYTHON], { stdio: ['pipe', 'pipe', 'ignore'] })
  const isThere = await once(python, 'spawn').then(
    () => true,
    () => false,
  )
  if (!isThere) return messages.map(() => null)
  const lines = messages.map((it) => `${Buffer.from(it).toString('base64')}\n`)
  python.stdin.end(lines.join(''))
  const answered: Uint8Array[] = []
  for await (const chunk of python.stdout) answered.push(chunk)
  const texts: unknown[] = Buffer.concat(answered)
    .toString()
    .split('\n')
    .filter((it) => it !== '')
    .map((it) => JSON.parse(it))
  return messages.map((_, at) => (typeof texts[at] === 'string' ? texts[at] : null))
}

/** The words of a message, below its header. */
const bodyOf = (text: string) => text.slice(text.indexOf('\n\n') + 2)

/** Every message of a file, also those that are attached to one: read or refused, and its text beside Python's. */
export async function messagesIn(files: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const found: RawDocument[] = []
  for (const file of files) {
    for await (const event of gather(await placeOf(file))) {
      if (event.type === 'found' && event.raw.format === 'mail') found.push(event.raw)
      const isWhole = event.type === 'rejected' && event.path === file
      if (isWhole) outcomes.push({ file, ms: 0, format: 'mail', refused: event.error.message })
    }
  }
  const seconds = await secondReadings(found.map(({ bytes }) => bytes))
  found.forEach((raw, at) => {
    const { ms, ...it } = timed(() => read(raw, new Date(0)))
    const second = seconds[at] ?? null
    const of = { file: raw.path, ms, format: 'mail' }
    if ('refused' in it) outcomes.push({ ...of, refused: it.refused })
    else outcomes.push({ ...of, second: second === null ? null : compared(bodyOf(it.document.text), second) })
  })
  return outcomes
}
