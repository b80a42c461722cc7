import { z } from 'zod'
import { GROUP_KINDS } from '../../model/group-kinds.ts'
import { because } from '../../model/value-problem.ts'
import { GROUP_CLASSES } from './classes.ts'

const name = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, because('not-an-entry-key'))
const wikidata = z.string().regex(/^Q[1-9]\d*$/, because('not-a-wikidata-id'))

const common = {
  key,
  /** The name that is shown for every spelling. */
  name,
  /** Other names, each sufficient on its own: spellings, acronyms, other languages. */
  aliases: z.array(name).default([]),
  /** Names that count only in a document that also has the name or an alias: `the Observatory`. */
  shortNames: z.array(name).default([]),
  wikidata: wikidata.optional(),
}

export const groupEntry = z.strictObject({
  ...common,
  kind: z.enum(GROUP_KINDS),
  parent: key.optional(),
  /** Why a shipped group is listed; a user's own needs no reason. */
  class: z.enum(Object.keys(GROUP_CLASSES)).optional(),
})
export const personEntry = z.strictObject({
  ...common,
  /** Titles before which a short name is enough: `President` in `President Doe`. */
  offices: z.array(name).default([]),
})

export const PUBLISHER_KINDS = ['newspaper', 'magazine', 'broadcaster', 'website', 'agency'] as const
export const publisherEntry = z.strictObject({ ...common, kind: z.enum(PUBLISHER_KINDS) })

export const placeEntry = z
  .strictObject({
    /** Country code, region and place as a path: `SY`, `SY/latakia`, `SY/latakia/jableh`; a word for anything larger than a country: `africa`. */
    key: z
      .string()
      .regex(
        /^(?:[A-Z]{2}(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){0,2}|[a-z]+(?:-[a-z]+)*)$/,
        because('not-a-place-key'),
      ),
    name,
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    /** How far a country or region reaches: the radius in kilometres of a circle with its area. */
    extentKm: z.number().int().min(1).optional(),
    /** By default, what the length of the key implies. */
    precision: z.enum(['place', 'region', 'country']).optional(),
    aliases: z.array(name).default([]),
    /** Adjectives and names of peoples, which do not mention the place. */
    demonyms: z.array(name).default([]),
    /** For names with other meanings: the document has to contain one of these words. */
    needs: z.array(name).default([]),
    /** Names in other languages, by code: each counts in texts of its language, or in any if it is in other letters. */
    names: z.record(z.string().regex(/^[a-z]{2,3}$/), z.array(name)).default({}),
    /** Those of them that mean other things too, so that words around them have to show a place. */
    homonyms: z.array(name).default([]),
    /** Those of them that searches in other languages would mean something else by: `Island`. */
    unsought: z.array(name).default([]),
    /** The gazetteer's main name for it: texts in English are read by the gazetteer, which knows how likely it is. */
    gazetteer: name.optional(),
    /** The region with the same name; this place is meant only where the text says so. */
    sharesNameWith: z.string().optional(),
  })
  .transform((it) => ({
    ...it,
    precision:
      it.precision ??
      (/^[a-z]/.test(it.key) ? 'region' : null) ??
      (['country', 'region', 'place'] as const)[it.key.split('/').length - 1] ??
      'place',
  }))

const DOMAIN = /^(?=.*\.)[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:[.-]+[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u

/**
 * What somebody who publishes is: besides newspapers and the like, a `journal` of a science, a `court`, another `body` of
 * a state or of several states, an `organisation`, a `reference` work or a database of what others publish, and a service
 * for `blogs`.
 */
export const ISSUER_KINDS = [
  ...PUBLISHER_KINDS,
  'journal',
  'court',
  'body',
  'organisation',
  'reference',
  'blogs',
] as const
export type IssuerKind = (typeof ISSUER_KINDS)[number]

/** Who publishes what is at a domain, and at those below it that are not listed themselves. */
export const domainEntry = z.strictObject({
  /** Without `www.`, in the letters of its language: `köln.example`. */
  domain: z.string().regex(DOMAIN, because('not-a-domain')),
  /** Null for a service at which others publish: what is at `roe.` below it is theirs. */
  name: name.nullable(),
  /** What they are; absent if that is not known. */
  kind: z.enum(ISSUER_KINDS).optional(),
  /** What they call themselves otherwise. A name of a source says nothing in a text, where it may mean something else. */
  names: z.array(name).optional(),
})

/** The region that the newspapers at some domains are written for. */
export const homeEntry = z.strictObject({
  /** Key of a country or region: `US/texas`. */
  home: z.string().regex(/^[A-Z]{2}(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/, because('not-a-place-key')),
  /** As in `domains.jsonl`. */
  domains: z.array(z.string().regex(DOMAIN, because('not-a-domain'))),
})

export type HomeEntry = z.infer<typeof homeEntry>
export type DomainEntry = z.infer<typeof domainEntry>
export type GroupEntry = z.infer<typeof groupEntry>
export type PersonEntry = z.infer<typeof personEntry>
export type PublisherEntry = z.infer<typeof publisherEntry>
export type PlaceEntry = z.infer<typeof placeEntry>

/** Where an entry is listed: the file's name for a shipped entry, its path for a user's own. */
export type Listing = { file: string; line: number }

/** Entries that were made without a file, as in tests, are listed nowhere. */
type Listable<Entry> = Entry & { listing?: Listing }

export type AuthorityData = {
  groups: Listable<GroupEntry>[]
  people: Listable<PersonEntry>[]
  publishers: Listable<PublisherEntry>[]
  places: Listable<PlaceEntry>[]
  domains: DomainEntry[]
  homes?: HomeEntry[]
}
