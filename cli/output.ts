/** Writes data to standard output, and waits while its reader is slower. */
export async function write(data: string | Uint8Array): Promise<void> {
  if (process.stdout.write(data)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}

export const writeLine = (line: string) => write(`${line}\n`)

/** Progress, summaries and errors go to standard error: standard output is for data. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** `1 document`, `1,200 documents`. */
export const counted = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
