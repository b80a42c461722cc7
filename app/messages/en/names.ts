import type { CountedUnit } from '../../../model/total.ts'
import type { NameKind } from '../../address/name-pages.ts'
import { counted, countedIn, number } from './counted.ts'

const documents = (count: number) => counted(count, 'document', 'documents')
const FAILED: Record<NameKind, string> = {
  person: 'This person cannot be shown',
  organisation: 'This organisation cannot be shown',
  place: 'This place cannot be shown',
}

/** Messages about the pages of people, organisations and places. */
export const names = {
  failed: FAILED,
  search: (words: string) => `Search for “${words}”`,
  /** What the page is about, by its kind and by that of its tag. */
  types: {
    person: 'Person',
    organisation: 'Organisation',
    'armed-group': 'Armed group',
    'state-body': 'State body',
    community: 'Community',
    media: 'News outlet',
    country: 'Country',
    region: 'Region',
    place: 'Place',
  } as Record<string, string>,
  comma: ', ',
  written: 'Also written',
  known: 'Also found as',
  above: 'Part of',
  wikidata: 'Wikidata',
  namesakes: 'The same name under another key, not mixed with this one:',
  roles: {
    title: 'Roles, as documents give them',
    ofOthers: 'Who is given as speaking for it',
    /** A role beside what it is in. */
    at: (role: string, affiliation: string) => `${role}, ${affiliation}`,
    documents,
    span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    undated: 'undated',
    more: (count: number) => `and ${documents(count)} more`,
    others: (count: number) => `${counted(count, 'more role', 'more roles')}`,
    read: (passages: number, of: number) =>
      `From the latest ${number.format(passages)} of ${number.format(of)} passages; earlier ones may give others.`,
  },
  views: {
    title: 'What to show',
    said: (name: string) => `Said by ${name}`,
    about: (name: string) => `About ${name}`,
    named: 'All mentions',
  },
  explained: {
    about: (name: string) => `Quotes of others, in passages that name ${name}.`,
    aboutPlace: (name: string) => `Quotes in passages that name ${name} or a place in it.`,
    named: (name: string) => `Every passage that names ${name}, whether or not anybody is quoted.`,
  },
  nothing: {
    said: (name: string) => `No document here quotes ${name}.`,
    about: (name: string) => `Nobody else is quoted in a passage that names ${name}.`,
    aboutPlace: (name: string) => `Nobody is quoted in a passage that names ${name}.`,
    named: (name: string) => `No passage names ${name}.`,
    narrowed: 'Nothing here matches all of these filters.',
    clear: 'Remove the filters',
    see: 'See all mentions',
  },
  find: { label: 'Words in these', button: 'Search' },
  chosen: 'Narrowed to',
  remove: (label: string) => `Remove “${label}”`,
  download: 'Download or follow',
  asSearch: 'Open as a search',
  copies: { show: 'Show each copy', fold: 'Fold copies' },
  side: {
    title: 'Overview',
    published: 'Published',
    sources: 'Sources',
    speaksAbout: {
      group: 'Speaks about: groups',
      person: 'Speaks about: people',
      location: 'Speaks about: places',
    },
    speakers: 'Who speaks',
    together: {
      group: 'Groups named with it',
      location: 'Places named with it',
      person: 'People named with it',
    },
    inside: (name: string) => `In ${name}`,
    page: (name: string) => `Page of ${name}`,
    all: (more: number) => `${number.format(more)} more, in the search`,
    undated: (count: number) => `${number.format(count)} undated`,
    lessPrecise: (count: number) => `${number.format(count)} known only by year`,
    onlyBar: (unit: CountedUnit, count: number, month: string) =>
      `All ${countedIn(unit, count)} with a date are from ${month}.`,
  },
  map: { title: 'On the map', label: (name: string) => `${name} on the map`, open: 'Open the map' },
}

export type NameMessages = typeof names
