import { indexName } from '../../engine/open.ts'
import { CopiesFile } from './file.ts'

// Apart from copies-file-of.ts because the server bundles it, and a bundle has no sources of which to take a hash.

/** Of the sources of which the server was built, which `next.config.mjs` writes in its place. Without it, no file is current. */
const BUILT_FROM = process.env.VERBATIM_COPIES_CODE ?? 'unknown'

/** What is kept to find copies in the index of this installation, for the code that the server was built from. */
export const keptCopiesFile = (dataFolder: string): CopiesFile =>
  new CopiesFile(dataFolder, indexName(), () => BUILT_FROM)
