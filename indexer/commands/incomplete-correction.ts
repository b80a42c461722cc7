import { say } from '../../cli/output.ts'
import type { CorrectionLog } from '../../records/port.ts'

const SHOWN = 100

/** Says what there is of a correction whose writer was killed while it was recorded. */
export async function sayIncomplete(corrections: CorrectionLog): Promise<void> {
  const incomplete = await corrections.incomplete()
  if (incomplete === null) return
  say('One correction was cut off while it was recorded, and is left out; all others are as they were.')
  say(`  What there is of it: ${incomplete.slice(0, SHOWN)}${incomplete.length > SHOWN ? ' …' : ''}`)
  say(
    '  If it still waits, it is made again. The next correction moves this line to corrections.jsonl.incomplete.',
  )
}
