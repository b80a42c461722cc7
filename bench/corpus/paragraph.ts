import type { Entity } from '../../model/document.ts'
import type { Paragraph, Quotation, Speaker } from '../../model/passage.ts'
import {
  GROUPS,
  groupEntity,
  groupKind,
  PLACES,
  placeEntity,
  placesAbove,
  SPEAKERS,
  speakerEntity,
} from './entities.ts'
import { type Sentence, sentence } from './prose.ts'
import { below, pick, type Random, skewed } from './random.ts'

type Draft = Pick<Paragraph, 'text' | 'kind' | 'quotations' | 'dates' | 'locations' | 'groups' | 'people'>

/** Length in UTF-16 units at which a passage is long enough: 60 to 100 words of this prose. */
const SHORT = 300
const LONG = 520

/** A paragraph with its tags, all of which are mentioned in its text. Its entities are added to `entities`. */
export function paragraph(random: Random, real: readonly Sentence[], entities: Map<string, Entity>): Draft {
  let text = ''
  const draft: Draft = {
    text,
    kind: 'paragraph',
    quotations: [],
    dates: [],
    locations: [],
    groups: [],
    people: [],
  }
  const add = (words: string) => {
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  const meet = (entity: Entity) => {
    entities.set(`${entity.facet} ${entity.key}`, entity)
    return entity
  }

  const groups = distinct(random, 4, () => skewed(random, GROUPS))
  const places = distinct(random, 4, () => skewed(random, PLACES))
  groups.forEach((n, nth) => {
    const { key, label } = meet(groupEntity(n))
    if (nth > 0) add(' and ')
    draft.groups.push({ key, name: label, kind: groupKind(n), basis: 'text', mentions: [add(label)] })
  })
  if (places.length > 0) add(groups.length > 0 ? ' met in ' : 'In ')
  places.forEach((n, nth) => {
    const entity = meet(placeEntity(n))
    for (const above of placesAbove(n)) meet(above)
    if (nth > 0) add(' and ')
    draft.locations.push(located(entity, add(entity.label)))
  })
  if (groups.length > 0 && places.length === 0) add(' answered')
  if (places.length > 0 && random() < 0.4) {
    const { words, ...date } = mentionedDate(random)
    add(' in ')
    draft.dates.push({ ...date, basis: 'text', mentions: [add(words)] })
  }
  if (text !== '') add(groups.length === 0 ? ', ' : '. ')

  const quoted = random() < 0.45
  const enough = SHORT + below(random, LONG - SHORT) - (quoted ? 120 : 0)
  do add(`${sentence(random, real)} `)
  while (text.length < enough)
  if (quoted) draft.quotations.push(quotation(random, sentence(random, real), add, meet))
  draft.text = text.trimEnd()
  return draft
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September']

/** A year, a month, a day, or a day without a year. */
function mentionedDate(random: Random) {
  const year = `${2000 + below(random, 25)}`
  const month = below(random, MONTHS.length)
  const mm = `0${month + 1}`
  const dd = `${10 + below(random, 18)}`
  return pick(random, [
    { value: year, words: year, precision: 'year' },
    { value: `${year}-${mm}`, words: `${MONTHS[month]} ${year}`, precision: 'month' },
    { value: `${year}-${mm}-${dd}`, words: `${MONTHS[month]} ${dd}, ${year}`, precision: 'day' },
    { value: `--${mm}-${dd}`, words: `${MONTHS[month]} ${dd}`, precision: 'day' },
  ] as const)
}

function distinct(random: Random, most: number, draw: () => number): number[] {
  const wanted = below(random, most)
  return [...new Set(Array.from({ length: wanted }, draw))]
}

function located(entity: Entity, mention: { start: number; end: number }): Draft['locations'][number] {
  const { key, label, kind, lat = null, lon = null } = entity
  const [country = null, admin1 = null] = key.split('/')
  const precision = kind === 'country' || kind === 'region' ? kind : 'place'
  return { key, name: label, country, admin1, lat, lon, precision, basis: 'text', mentions: [mention] }
}

function quotation(
  random: Random,
  words: string,
  add: (words: string) => { start: number; end: number },
  meet: (entity: Entity) => Entity,
): Quotation {
  add('“')
  const range = add(words)
  const kind = random()
  if (kind < 0.1) {
    add('”')
    return { ...range, text: words, kind: 'speech', speaker: null, cue: null }
  }
  const speaker = kind < 0.2 ? unnamed(random) : named(meet(speakerEntity(skewed(random, SPEAKERS))))
  add(`” ${speaker.name} said.`)
  return { ...range, text: words, kind: 'speech', speaker, cue: 'said' }
}

const named = ({ key, label }: Entity): Speaker => ({ key, name: label, kind: 'person', basis: 'text' })

function unnamed(random: Random): Speaker {
  const name = pick(random, ['a resident', 'an official', 'a witness', 'a doctor'])
  return { key: 'unnamed', name, kind: 'unnamed', basis: 'text' }
}
