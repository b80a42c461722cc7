import { indexName } from '../../engine/open.ts'
import { codeHash } from '../fingerprint/code-parts.ts'
import { CopiesFile } from './file.ts'

/** All that decides which texts there are, how they are found and compared, and how that is kept. */
const ENTRIES = ['indexer/copies/find-copies.ts']

/** What is kept to find copies in the index of this installation. */
export const copiesFileOf = (dataFolder: string): CopiesFile =>
  new CopiesFile(dataFolder, indexName(), () => codeHash(ENTRIES))
