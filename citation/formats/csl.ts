import type { Passage } from '../../model/passage.ts'
import { toCsl } from '../csl.ts'

export function writeCsl(passages: readonly Passage[]): string {
  const items = passages.map((it) => toCsl(it).item)
  return `${JSON.stringify(items, null, 2)}\n`
}
