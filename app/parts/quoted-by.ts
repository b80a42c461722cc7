import type { Quotation, Speaker } from '../../model/passage.ts'
import type { KnownBy } from './Known.tsx'

/** Somebody who is quoted in a passage. `number`: where there are several, the same as at their words. */
export type Quoted = { name: string; speaker: Speaker | null; cues: string[]; number: number | null }

/** Who is quoted, each once, in the order of their words. */
export function quotedBy(
  inked: readonly Quotation[],
  nameOf: (speaker: Speaker | null) => string,
): { quoted: Quoted[]; numbered: { quotation: Quotation; number: number | null }[] } {
  const quoted: Quoted[] = []
  const at = inked.map(({ speaker, cue }) => {
    const name = nameOf(speaker)
    let found = quoted.find((it) => it.name === name)
    if (found === undefined) {
      found = { name, speaker, cues: [], number: null }
      quoted.push(found)
    }
    if (cue !== null && !found.cues.includes(cue)) found.cues.push(cue)
    return found
  })
  if (quoted.length > 1) {
    for (const [index, it] of quoted.entries()) it.number = index + 1
  }
  return {
    quoted,
    numbered: inked.map((quotation, index) => ({ quotation, number: at[index]?.number ?? null })),
  }
}

export function knownBy({ basis, kind }: Pick<Speaker, 'basis' | 'kind'>): KnownBy {
  if (basis === 'corrected') return 'corrected'
  if (kind === 'unnamed') return 'not-stated'
  return basis.startsWith('inferred:') ? 'inferred' : 'stated'
}
