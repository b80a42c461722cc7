import type { WritingServer } from '../../served/server.ts'
import { lockForWriting } from './lock.ts'
import { setUp } from './set-up.ts'
import { StoringMeilisearch } from './storing-server.ts'

/** What a writer needs of a server. */
export class WritingMeilisearch extends StoringMeilisearch implements WritingServer {
  async lock() {
    await this.store.greet()
    return lockForWriting(this.store)
  }

  setUp() {
    return setUp(this.store)
  }
}
