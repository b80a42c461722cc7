import { expect, test } from 'vitest'
import { indexed } from '../../conformance/articles.ts'
import { ask } from '../../conformance/stage.ts'
import { withTemporaryFolder } from '../testing/processes.ts'
import { Writer } from '../write/writer.ts'
import { readerCalls } from './reader-calls.ts'

function write(folder: string, key: string) {
  const writer = new Writer(folder)
  writer.put(indexed({ key, paragraphs: [`Rain fell on ${key}.`] }), 100)
  writer.close()
}

test('likely searches are prepared once for each state of the index that is asked', async () => {
  await withTemporaryFolder(async (folder) => {
    write(folder, 'one')
    const { calls, idle, end } = readerCalls(folder)
    /** How many pieces of idle work there are. */
    const pieces = () => {
      let count = 0
      while (idle()) count += 1
      return count
    }
    const search = () => calls.search(ask('rain'), () => undefined)
    expect(pieces(), 'nobody has asked anything').toBe(0)
    search()
    expect(pieces()).toBeGreaterThan(0)
    search()
    expect(pieces(), 'nothing has changed').toBe(0)
    write(folder, 'two')
    expect(search().total.value).toBe(2)
    expect(pieces(), 'after a commit').toBeGreaterThan(0)
    search()
    expect(pieces()).toBe(0)
    end()
  })
})
