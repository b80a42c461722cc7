import { coins } from '../../citation/coins.ts'
import { toCsl } from '../../citation/csl.ts'
import type { Passage } from '../../model/passage.ts'

/** The work of a passage for the reference manager in the browser; people see nothing of it. */
export function Coins({ passage }: { passage: Passage }) {
  return <span className="Z3988" title={coins(toCsl(passage).item)} hidden />
}
