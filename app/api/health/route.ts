import { answering, json } from '../../server/answer.ts'
import { engine } from '../../server/engine.ts'

export function GET(): Promise<Response> {
  return answering(async () => json({ status: 'ok', ...(await (await engine()).status()) }))
}
