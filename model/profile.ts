import { z } from 'zod'
import { entity } from './document.ts'
import { passageId } from './ids.ts'
import { bibliography } from './passage.ts'
import { total } from './search-result.ts'

/** What the collection has of a person, an organisation or a place: who that is, and where what is said of it is found. */

const named = z.object({
  kind: z.enum(['person', 'organisation', 'place']),
  key: z.string().min(1),
  name: z.string().min(1),
})
export type Named = z.infer<typeof named>

/** A document that states something, and the passage in which it does. */
const stating = bibliography
  .pick({
    documentId: true,
    documentKey: true,
    title: true,
    source: true,
    agency: true,
    publishedAt: true,
    publishedEnd: true,
    publishedBasis: true,
    language: true,
  })
  .extend({ passage: passageId })
export type StatingDocument = z.infer<typeof stating>

/** What documents give somebody as: never more than they say, and each time with those that do. */
const statedRole = z.object({
  /** Who it is said of, on the page of an organisation: a speaker who is given as belonging to it. */
  of: z.object({ key: z.string(), name: z.string() }).optional(),
  role: z.string().optional(),
  affiliation: z.string().optional(),
  /** The earliest and the latest publication among the documents, as stated; null if none has a date. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** The latest first, and then those without a date; at most so many as a page lists. */
  documents: z.array(stating).min(1),
  /** How many more documents give the same. */
  more: z.int().nonnegative(),
})
export type StatedRole = z.infer<typeof statedRole>

const view = z.object({
  /** The parameters with which /api/search, /api/export and /api/feed give all of it. */
  search: z.string(),
  total,
})

export const profile = named.extend({
  type: entity.shape.kind,
  /** Other names by which it is known and found, in every script. */
  names: z.array(z.string()),
  /** The spellings that its passages have, the most frequent first. */
  written: z.array(z.string()),
  identifiers: z.array(z.object({ scheme: z.literal('wikidata'), value: z.string() })),
  /** What it belongs to, the widest first: the country and the region of a place, the body of which a group is a part. */
  above: z.array(named),
  /** Degrees; null if not known, and for whatever is no place. */
  at: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  /** Others that have the same name under another key: nothing of theirs is in here. */
  namesakes: z.array(named),
  roles: z.array(statedRole),
  /** Roles and spellings are those of the latest `passages` of `of` passages that quote or name it, each counted once. */
  read: z.object({ passages: z.int().nonnegative(), of: z.int().nonnegative() }),
  /** `said`: quotations of it; `about`: those of others in passages that name it; `named`: passages that name it. */
  views: z.object({ said: view.nullable(), about: view, named: view }),
})
export type Profile = z.infer<typeof profile>
