import { spawn } from 'node:child_process'
import fs from 'node:fs'

const PARAGRAPHS = 40_000

/** Two versions of one length: whatever is read of it has to be wholly of one of them. */
export const VERSIONS = ['before', 'after!'] as const

const versionOf = (word: string) =>
  Array.from(
    { length: PARAGRAPHS },
    (_, at) => `The mill number ${at} closed ${word} Friday, and nobody knows why.\n`,
  ).join('')

/** A file that another program writes again and again, in place, as long as `work` takes. */
export async function whileChanging<Result>(at: string, work: () => Promise<Result>): Promise<Result> {
  fs.writeFileSync(at, versionOf(VERSIONS[0]))
  const program = `
    const fs = require('node:fs')
    const [at, ...words] = process.argv.slice(1)
    const first = fs.readFileSync(at, 'utf8')
    const versions = words.map((it) => Buffer.from(first.replaceAll(words[0], it)))
    process.on('disconnect', () => process.exit())
    const write = (turn) => {
      const descriptor = fs.openSync(at, 'r+')
      for (let from = 0; from < versions[0].length; from += 4096)
        fs.writeSync(descriptor, versions[turn % 2], from, Math.min(4096, versions[0].length - from), from)
      fs.closeSync(descriptor)
      setTimeout(write, 10, turn + 1)
    }
    write(1)`
  const writer = spawn(process.execPath, ['-e', program, at, ...VERSIONS], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    return await work()
  } finally {
    writer.kill('SIGKILL')
  }
}

/** Whether a text is of both versions at once. */
export const isTorn = (text: string): boolean => VERSIONS.every((word) => text.includes(` ${word} `))
