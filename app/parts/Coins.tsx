import { coins } from '../../citation/coins.ts'
import { citationOf, wholeName } from '../../citation/csl.ts'
import type { Passage } from '../../model/passage.ts'

/** The source of a passage for the reference manager in the browser; invisible to readers. */
export function Coins({ passage }: { passage: Passage }) {
  return <span className="Z3988" title={coins(citationOf(passage, null, {}, wholeName).item)} hidden />
}
