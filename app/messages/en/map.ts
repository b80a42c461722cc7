const number = new Intl.NumberFormat('en')
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const counted = (count: number, noun: string) => `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`

/** Messages of the map and the table beside it. */
export const map = {
  number: (count: number) => number.format(count),
  compact: (count: number) => compact.format(count),
  failed: 'The map could not be drawn',
  again: 'Reload the page.',
  looking: 'Looking up the places …',
  matches: (count: number, exact: boolean) => `${exact ? '' : 'At least '}${counted(count, 'passage')}`,
  leads: 'match; the link shows them',
  marks: 'Places on the map',
  inView: 'Only what is in view',
  draw: 'Draw a box',
  removeBox: 'Remove the box',
  drawing: 'Drag from one corner of the box to the other.',
  numbers: 'Numbers count passages; +3 means three more places too close to show apart.',
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
  mark: (label: string, isRegion: boolean, count: number, others: number, opens: boolean) =>
    `${label}${isRegion ? ', region' : ''}: ${counted(count, 'passage')}${
      others === 0 ? '' : `, and ${others} more ${others === 1 ? 'place' : 'places'} here`
    }${opens ? ': zoom in' : ''}`,
  caption: (inView: number, outside: number) =>
    `${counted(inView, 'place')} in view${outside === 0 ? '' : `, ${number.format(outside)} outside`}`,
  place: 'Place',
  within: 'In',
  passages: 'Passages',
  /** Names of the kinds of places; others are shown as in the data. */
  kinds: { region: 'region' } as Record<string, string>,
  leftOut: 'left out',
  nowhere: 'Not on the map: location unknown',
  most: (rows: number) => `The ${number.format(rows)} most frequent are listed. Zoom in to see the others.`,
  counts: 'The count of a country or region includes everything in it, each passage once.',
  unknown: (count: number) => `${counted(count, 'passage')} ${count === 1 ? 'names' : 'name'} no place.`,
}

export type MapMessages = typeof map
