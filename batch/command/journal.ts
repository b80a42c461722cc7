import fs from 'node:fs/promises'
import { z } from 'zod'
import { type BatchLine, batchLine } from '../../model/batch.ts'

/**
 * What has been found so far, beside the file with the results until that is complete: a line of JSON for each line of
 * the list. Whatever ends the process, what was added stays, except for a line that was being written.
 */
const head = z.object({
  format: z.literal('batch-1'),
  /** SHA-256 of the list, and the options that change what is found. */
  asked: z.string(),
  generation: z.int().nonnegative(),
})
export type Head = z.infer<typeof head>

/** `passages`: how long the file of passages is with those of this line. */
const entry = z.object({ answer: batchLine, passages: z.int().nonnegative() })
export type Entry = z.infer<typeof entry>

function parsed<Schema extends z.ZodType>(schema: Schema, line: string): z.infer<Schema> | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

/** The lines of a file that end in a line break, with the bytes up to there. */
async function* wholeLines(path: string): AsyncGenerator<{ line: string; end: number }> {
  const file = await fs.open(path)
  try {
    let rest: Uint8Array = new Uint8Array()
    let begin = 0
    for await (const piece of file.createReadStream({ autoClose: false })) {
      rest = Buffer.concat([rest, piece])
      for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10)) {
        begin += at + 1
        yield { line: new TextDecoder().decode(rest.subarray(0, at)), end: begin }
        rest = rest.subarray(at + 1)
      }
    }
  } finally {
    await file.close()
  }
}

export class Journal {
  private constructor(
    private readonly path: string,
    private readonly file: fs.FileHandle,
    readonly head: Head,
    /** How many lines of the list are in it. */
    public done: number,
    /** How long the file of passages was after the last of them. */
    readonly passages: number,
  ) {}

  /** What is noted at a path, to go on from; null if there is none, or if it is none. */
  static async resume(path: string): Promise<Journal | null> {
    const found = await fs.stat(path).catch(() => null)
    if (found === null) return null
    let first: Head | null = null
    let done = 0
    let end = 0
    let passages = 0
    for await (const it of wholeLines(path)) {
      if (first === null) {
        first = parsed(head, it.line)
        if (first === null) return null
      } else {
        const known = parsed(entry, it.line)
        if (known === null) break
        done += 1
        passages = known.passages
      }
      end = it.end
    }
    if (first === null) return null
    const file = await fs.open(path, 'r+')
    await file.truncate(end)
    await file.close()
    return new Journal(path, await fs.open(path, 'a'), first, done, passages)
  }

  static async begin(path: string, asked: string, generation: number): Promise<Journal> {
    const file = await fs.open(path, 'w')
    const first: Head = { format: 'batch-1', asked, generation }
    await file.writeFile(`${JSON.stringify(first)}\n`)
    return new Journal(path, file, first, 0, 0)
  }

  async add(answer: BatchLine, passages: number): Promise<void> {
    const it: Entry = { answer, passages }
    await this.file.writeFile(`${JSON.stringify(it)}\n`)
    this.done += 1
  }

  /** All answers so far, in order. */
  async *answers(): AsyncGenerator<BatchLine> {
    let isHead = true
    for await (const { line } of wholeLines(this.path)) {
      const it = isHead ? null : parsed(entry, line)
      isHead = false
      if (it) yield it.answer
    }
  }

  close(): Promise<void> {
    return this.file.close()
  }

  async remove(): Promise<void> {
    await this.close()
    await fs.rm(this.path, { force: true })
  }
}
