import { parentPort } from 'node:worker_threads'
import type { Reply } from '../../model/ask-thread.ts'
import { record } from '../../model/errors.ts'
import { drawSheet } from './draw-sheet.ts'
import type { AskedSheet, SheetImage } from './sheet-image.ts'

const port = parentPort
if (!port) throw new Error('This file runs as a worker only.')

port.on('message', async (asked: AskedSheet) => {
  const reply: Reply<SheetImage> = await drawSheet(asked).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: record(error) }),
  )
  port.postMessage(reply)
})
