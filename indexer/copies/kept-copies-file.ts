import { indexName } from '../../engine/open.ts'
import { CopiesFile } from './file.ts'

// Apart from copies-file-of.ts because the server bundles it, and a bundle has no sources of which to take a hash.

/** What is kept to find copies, as the indexer has left it: `npm start` runs that first, from the same sources. */
export const keptCopiesFile = (dataFolder: string): CopiesFile =>
  new CopiesFile(dataFolder, indexName(), () => null)
