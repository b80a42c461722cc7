import { answering, json } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'
import { lastVerification } from '../../server/verified.ts'

/**
 * Whether the engine answers, and what is in its index: no documents if nothing was indexed yet. `verified`: when
 * everything was last verified, and how many differences were found; null if it never was.
 */
export function GET(): Promise<Response> {
  return answering(async () => {
    const status = await (await engine()).status()
    const last = await lastVerification()
    const verified = last && { at: last.verifiedAt, differences: last.differences }
    return json({ status: 'ok', ...status, verified })
  })
}
