import { dayInterval } from '../../../model/dates.ts'
import { fold } from '../../../model/name-words.ts'
import type { Passage, Speaker } from '../../../model/passage.ts'
import type { StatedRole, StatingDocument } from '../../../model/profile.ts'

/** So many documents are named for each role; the rest are counted. */
const NAMED = 12

type Met = {
  /** Each wording with the number of quotations that have it. */
  wordings: Map<string, { speaker: Speaker; count: number }>
  documents: Map<string, StatingDocument>
}

/** What speakers are given as, gathered passage by passage. Wordings that differ only in case or marks are one role. */
export class RolesMet {
  private readonly met = new Map<string, Met>()

  /** @param ofEach whether speakers are told apart, as on the page of what they belong to */
  constructor(private readonly ofEach: boolean) {}

  add(passage: Passage, speaker: Speaker) {
    const { role = '', affiliation = '', key } = speaker
    if (role === '' && affiliation === '') return
    const parts = [this.ofEach ? key : '', fold(role), fold(affiliation)]
    const id = parts.join('\n')
    const known = this.met.get(id) ?? { wordings: new Map(), documents: new Map() }
    this.met.set(id, known)
    const wording = `${role}\n${affiliation}`
    const before = known.wordings.get(wording)
    known.wordings.set(wording, { speaker, count: (before?.count ?? 0) + 1 })
    if (!known.documents.has(passage.documentId)) known.documents.set(passage.documentId, stating(passage))
  }

  /** The role last stated first; those that no date goes with at the end. */
  all(): StatedRole[] {
    return [...this.met.values()].map((it) => this.stated(it)).sort((a, b) => compareLatest(a.last, b.last))
  }

  private stated({ wordings, documents }: Met): StatedRole {
    const [usual] = [...wordings.values()].sort((a, b) => b.count - a.count)
    if (usual === undefined) throw new TypeError('a role was met without a wording')
    const { key, name, role, affiliation } = usual.speaker
    const byDate = [...documents.values()].sort((a, b) => compareLatest(a.publishedAt, b.publishedAt))
    const dated = byDate.flatMap((it) => it.publishedAt ?? [])
    return {
      ...(this.ofEach && { of: { key, name } }),
      ...(role !== undefined && { role }),
      ...(affiliation !== undefined && { affiliation }),
      first: dated.at(-1) ?? null,
      last: dated[0] ?? null,
      documents: byDate.slice(0, NAMED),
      more: Math.max(0, byDate.length - NAMED),
    }
  }
}

/** The latest first: a year or a month by its last day. */
function compareLatest(a: string | null, b: string | null): number {
  return lastDay(b) - lastDay(a)
}

const lastDay = (date: string | null) =>
  (date === null ? null : dayInterval(date))?.last ?? Number.MIN_SAFE_INTEGER

function stating(passage: Passage): StatingDocument {
  const { documentId, documentKey, title, source, agency, language, id } = passage
  const { publishedAt, publishedEnd, publishedBasis } = passage
  return {
    ...{ documentId, documentKey, title, source, agency, language, passage: id },
    ...{ publishedAt, publishedBasis },
    ...(publishedEnd !== undefined && { publishedEnd }),
  }
}
