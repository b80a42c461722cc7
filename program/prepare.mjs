// Makes all programs ahead, for an image in which none can be kept later.
import { prepare } from './bundled.mjs'

prepare([
  'backup/cli.ts',
  'batch/cli.ts',
  'check/cli.ts',
  'check/draft/worker-main.ts',
  'citation/styles/worker-main.ts',
  'cli/keys.ts',
  'engine/embedded/thread/process-main.ts',
  'engine/embedded/thread/worker-main.ts',
  'export/cli.ts',
  'export/packet/cli.ts',
  'export/packet/verify-cli.ts',
  'indexer/cli.ts',
  'indexer/pipeline/workers/worker-main.ts',
  'indexer/sheets/worker-main.ts',
])
