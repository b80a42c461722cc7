import { type CountedUnit, countsPassages } from '../../../model/total.ts'
import { counted, countedIn, found, NOUNS, number } from './counted.ts'

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** Messages of the map and the table beside it. */
export const map = {
  number: (count: number) => number.format(count),
  compact: (count: number) => compact.format(count),
  failed: 'The map could not be drawn',
  again: 'Reload the page.',
  looking: 'Looking up the places …',
  matches: found,
  leads: 'match; the link shows them',
  marks: 'Places on the map',
  inView: 'Only what is in view',
  draw: 'Draw a box',
  removeBox: 'Remove the box',
  drawing: 'Drag from one corner of the box to the other.',
  numbers: (unit: CountedUnit) =>
    `Numbers count ${NOUNS[unit]}s; +3 means three more places too close to show apart.`,
  wheel: 'Drag to move; click the map once, or hold Ctrl, to zoom with the wheel.',
  borders: 'Borders from Natural Earth show who controls an area, not whose it is.',
  move: 'Move the map',
  steps: {
    in: 'Zoom in',
    out: 'Zoom out',
    west: 'Move west',
    north: 'Move north',
    south: 'Move south',
    east: 'Move east',
    all: 'Show all places',
  },
  all: 'All',
  mark: (label: string, isRegion: boolean, found: string, others: number, opens: boolean) =>
    `${label}${isRegion ? ', region' : ''}: ${found}${
      others === 0 ? '' : `, and ${others} more ${others === 1 ? 'place' : 'places'} here`
    }${opens ? ': zoom in' : ''}`,
  caption: (inView: number, outside: number) =>
    `${counted(inView, 'place')} in view${outside === 0 ? '' : `, ${number.format(outside)} outside`}`,
  place: 'Place',
  within: 'In',
  found: {
    passage: 'Passages',
    quotation: 'Quotes',
    'different-passage': 'Different passages',
    'different-quotation': 'Different quotes',
  },
  countedIn,
  /** Names of the kinds of places; others are shown as in the data. */
  kinds: { region: 'region' } as Record<string, string>,
  leftOut: 'left out',
  nowhere: 'Not on the map: location unknown',
  most: (rows: number) => `The ${number.format(rows)} most frequent are listed. Zoom in to see the others.`,
  counts: (unit: CountedUnit) =>
    `The count of a country or region includes everything in it, each ${NOUNS[unit]} once.`,
  unknown: (unit: CountedUnit, count: number) =>
    countsPassages(unit)
      ? `${counted(count, `${NOUNS[unit]} names`, `${NOUNS[unit]}s name`)} no place.`
      : `${counted(count, `${NOUNS[unit]} stands`, `${NOUNS[unit]}s stand`)} in passages that name no place.`,
}

export type MapMessages = typeof map
