import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openEngine } from '../engine/open.ts'
import { emptyRequest } from '../model/search-request.ts'
import { corpus } from './corpus.ts'
import { OWN_COMMAND } from './own-command.ts'
import { seeded } from './random.ts'
import { say, table } from './statistics.ts'

const HELP = `Usage: npm run -s bench -- kill [--times N] [--passages N]

Indexes N passages (60000) in another process, kills that N times (10) at random moments with SIGKILL, and
after each looks whether everything it had reported as safe is there, whole. Exit code 1 on any loss.
`

export async function kill(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      times: { type: 'string', default: '10' },
      passages: { type: 'string', default: '60000' },
      data: { type: 'string' },
      part: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const passages = Number(values.passages)
  const folder = values.data ?? fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-kill-'))
  if (values.part === 'index') return index(folder, passages)
  const random = seeded(Date.now())
  const rows: Record<string, string | number>[] = []
  const safe = new Set<string>()
  let lost = 0
  for (let time = 1; time <= Number(values.times); time += 1) {
    const afterMs = Math.round(300 + random() * 2_000)
    await indexAndKill(folder, passages, afterMs, safe)
    const { missing, halves, documents, total } = await inspect(folder, safe)
    lost += missing + halves
    rows.push({
      time,
      'killed after ms': afterMs,
      'reported safe': safe.size,
      documents,
      passages: total,
      lost: missing,
      'half there': halves,
    })
    say(
      `${time}: killed after ${afterMs} ms, ${safe.size} safe, ${documents} there, ${missing} lost, ${halves} halves`,
    )
  }
  await indexAndKill(folder, passages, null, safe)
  const end = await inspect(folder, safe)
  const expected = [...corpus(passages)].length
  const whole = end.documents === expected && end.total === passages && end.missing + end.halves === 0
  rows.push({
    time: 'to the end',
    'killed after ms': '',
    'reported safe': safe.size,
    documents: end.documents,
    passages: end.total,
    lost: end.missing,
    'half there': end.halves,
  })
  process.stdout.write(
    `${table(rows)}\n\n${lost === 0 && whole ? 'Nothing was lost.' : 'Something was lost.'}\n`,
  )
  if (values.data === undefined) fs.rmSync(folder, { recursive: true })
  if (lost > 0 || !whole) process.exitCode = 1
}

/** The child: goes on where an earlier one was killed, and reports what is safe. */
async function index(folder: string, passages: number) {
  const engine = await openEngine({ dataFolder: folder })
  const present = new Set<string>()
  for await (const { id, fingerprint } of engine.inventory()) present.add(`${id} ${fingerprint}`)
  const writer = await engine.openWriter()
  let waiting: string[] = []
  const flush = async () => {
    await writer.flush()
    for (const id of waiting) process.stdout.write(`${id}\n`)
    waiting = []
  }
  for (const article of corpus(passages)) {
    const id = article.document.documentId
    if (present.has(`${id} ${article.fingerprint}`)) continue
    await writer.put(article)
    waiting.push(id)
    if (waiting.length >= 20) await flush()
  }
  await flush()
  await writer.close()
  await engine.close()
}

async function indexAndKill(folder: string, passages: number, afterMs: number | null, safe: Set<string>) {
  const args = [...OWN_COMMAND, 'kill', '--part', 'index', '--data', folder, '--passages', `${passages}`]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  if (afterMs !== null) {
    // From the first report on, so that the moments fall into the work and not into the start.
    while (text === '' && child.exitCode === null) await sleep(5)
    await sleep(afterMs)
    child.kill('SIGKILL')
  }
  await ended
  // The last line may be cut off by the kill.
  for (const id of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) if (id !== '') safe.add(id)
}

async function inspect(folder: string, safe: Set<string>) {
  const engine = await openEngine({ dataFolder: folder })
  const passagesOf = new Map<string, number>()
  let halves = 0
  for await (const { id, passages } of engine.inventory()) {
    passagesOf.set(id, passages)
    const document = await engine.document(id)
    const found = (await engine.search({ ...emptyRequest(), document: id, limit: 1 })).total.value
    if (document?.passages.length !== passages || found !== passages) halves += 1
  }
  const missing = [...safe].filter((id) => !passagesOf.has(id)).length
  const total = (await engine.search(emptyRequest())).total.value
  await engine.close()
  return { missing, halves, documents: passagesOf.size, total }
}
