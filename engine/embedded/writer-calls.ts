import { indexFiles } from './index-files.ts'
import type { WriterCalls } from './protocol.ts'
import { Writer } from './writer.ts'

type Handlers = { [Call in keyof WriterCalls]: (input: WriterCalls[Call][0]) => WriterCalls[Call][1] }

export function writerCalls(folder: string): { calls: Handlers; idle: () => boolean } {
  const { index, lock } = indexFiles(folder)
  const writer = new Writer(folder, index, lock)
  const calls: Handlers = {
    put: ({ document, bytes }) => {
      writer.put(document, bytes)
      return null
    },
    remove: (ids) => {
      writer.remove(ids)
      return null
    },
    commit: () => {
      writer.commit()
      return null
    },
    close: () => {
      writer.close()
      return null
    },
  }
  return { calls, idle: () => false }
}
