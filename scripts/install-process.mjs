// Loaded into npm: it ends with the command that started it, and until it has ended, no other may begin.
import './end-with-parent.mjs'
import { addressFor, take } from './alone.mjs'

take(addressFor(process.cwd(), 'npm')).then(
  (server) => server && server.unref(),
  () => {},
)
