import type { Engine } from '../../engine/port.ts'
import type { Records } from '../../records/port.ts'
import type { Authority } from '../authority/authority.ts'
import type { CopiesFile } from '../copies/file.ts'

/** Where corrections are kept and shown. `authority`: asked for only once a name has to be looked up. */
export type CorrectionContext = {
  engine: Engine
  records: Records
  authority: () => Authority
  /** By what the copies of corrected documents are found again; absent where whoever writes does it in the end. */
  copies?: CopiesFile
}
