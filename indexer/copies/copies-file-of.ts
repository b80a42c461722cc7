import { indexName } from '../../engine/open.ts'
import { copiesCode } from './copies-code.ts'
import { CopiesFile } from './file.ts'

/** What is kept to find copies in the index of this installation. */
export const copiesFileOf = (dataFolder: string): CopiesFile =>
  new CopiesFile(dataFolder, indexName(), copiesCode)
