import { expect, test } from 'vitest'
import { openEmbedded } from './index.ts'
import { start, withTemporaryFolder } from './testing/processes.ts'

test('a writer’s lock ends with its process: a killed one leaves nothing to be removed by hand', async () => {
  await withTemporaryFolder(async (folder) => {
    const other = start('hold-lock.ts', folder)
    await other.printed(1)
    const engine = await openEmbedded(folder)
    try {
      await expect(engine.openWriter()).rejects.toMatchObject({ code: 'index-locked' })
      await other.kill()
      await (await engine.openWriter()).close()
    } finally {
      await other.kill()
      await engine.close()
    }
  })
})
