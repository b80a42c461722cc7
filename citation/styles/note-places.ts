/**
 * Where a note stands among those before it, by the rules of the Citation Style Language. `since`: how many notes
 * ago its work was cited last, 0 if it was not. `firstNote`: the number of the note in which it was cited first.
 */
export type NotePlace = {
  position: 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator'
  since: number
  firstNote: number
}

type Cited = { firstNote: number; lastNote: number }

/**
 * The places of the notes of one text, in order; each note cites one work. It keeps two numbers for each work, however
 * many notes there are.
 */
export class NotePlaces {
  private readonly works = new Map<string, Cited>()
  private before: { work: string; pinpoint: string | null } | null = null
  private number = 0

  /** Of the next note. `pinpoint`: what it says of the place in the work, or `null` for the work as a whole. */
  next(work: string, pinpoint: string | null): NotePlace {
    this.number += 1
    const known = this.works.get(work)
    const place: NotePlace = known
      ? {
          position: this.positionOf(work, pinpoint),
          since: this.number - known.lastNote,
          firstNote: known.firstNote,
        }
      : { position: 'first', since: 0, firstNote: this.number }
    this.works.set(work, { firstNote: place.firstNote, lastNote: this.number })
    this.before = { work, pinpoint }
    return place
  }

  private positionOf(work: string, pinpoint: string | null): NotePlace['position'] {
    const { before } = this
    if (before?.work !== work) return 'subsequent'
    if (pinpoint === before.pinpoint) return 'ibid'
    // "Ibid." alone would mean the place that the note before it names.
    return pinpoint === null ? 'subsequent' : 'ibid-with-locator'
  }
}
