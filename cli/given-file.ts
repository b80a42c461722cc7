import fs from 'node:fs/promises'
import { fromUser } from './places.ts'
import { usage } from './usage.ts'

/**
 * The bytes of a file that a command was given, or of standard input for `-`.
 * @param script as of `usage`
 * @throws UsageError if the file cannot be read
 */
export async function bytesOf(file: string, script: string): Promise<Uint8Array> {
  if (file !== '-') {
    return fs.readFile(fromUser(file)).catch((error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'there is nothing at that path' : error.message
      throw usage(`${file} cannot be read: ${why}.`, script)
    })
  }
  const pieces: Uint8Array[] = []
  for await (const piece of process.stdin) pieces.push(piece)
  return Buffer.concat(pieces)
}
