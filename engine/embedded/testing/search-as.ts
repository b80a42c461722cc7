import { ask } from '../../conformance/stage.ts'
import { openEmbedded } from '../index.ts'

/** Searches an index and tries to write to it, as the user with the given number; prints what came of both. */
const [folder = '', user = ''] = process.argv.slice(2)
if (user !== '') {
  process.setgid?.(Number(user))
  process.setuid?.(Number(user))
}
const engine = await openEmbedded(folder)
const reason = (error: unknown) => {
  const { code, facts } = error as { code?: string; facts?: { problem?: { reason?: string } } }
  return `${code} ${facts?.problem?.reason}`
}
console.log(
  await engine.search(ask('rain')).then(
    ({ total }) => `found ${total.value}`,
    (error: unknown) => reason(error),
  ),
)
console.log(
  await engine.openWriter().then(
    async (writer) => {
      await writer.close()
      return 'written'
    },
    (error: unknown) => reason(error),
  ),
)
await engine.close()
