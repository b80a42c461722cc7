import { answering, json } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'

/** Whether the engine answers, and what is in its index: no documents if nothing was indexed yet. */
export function GET(): Promise<Response> {
  return answering(async () => json({ status: 'ok', ...(await (await engine()).status()) }))
}
