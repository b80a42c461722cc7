import type { XmlNode } from '../packaged.ts'
import type { PrintedWork } from '../printed-work.ts'

/** A difference from the packaged style that its guide asks for. */
export type Mend = {
  /** What our reader sees; docs/styles.md names it too. */
  what: string
  /** The guide and its rule. */
  rule: string
  style?: (style: XmlNode) => void
  work?: (work: PrintedWork) => PrintedWork
}
