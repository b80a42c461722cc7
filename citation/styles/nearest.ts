import { SHORT_NAMES } from './short-names.ts'

/** How many letters have to be added, left out or replaced to make one word of another (Levenshtein 1966). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line]
    for (let at = 1; at <= to.length; at += 1) {
      const replaced = (row[at - 1] ?? 0) + (from[line - 1] === to[at - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}

/** The names of styles that are spelled most like one that none has; those of the menu before others. */
export function nearestNames(name: string, styles: Iterable<string>, most: number): string[] {
  const all = [...new Set([...Object.keys(SHORT_NAMES), ...styles])]
  return all
    .map((it, at) => ({ it, at, far: distance(name, it) }))
    .sort((a, b) => a.far - b.far || a.at - b.at)
    .slice(0, most)
    .map(({ it }) => it)
}
