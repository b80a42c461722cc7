import { z } from 'zod'

/** A person with a family name, or a name that must not be taken apart. */
export const cslName = z.union([
  z.strictObject({
    family: z.string().min(1),
    given: z.string().min(1),
    suffix: z.string().min(1).optional(),
  }),
  z.strictObject({ literal: z.string().min(1) }),
])
export type CslName = z.infer<typeof cslName>

/** Year; year and month; or year, month and day: as much as is known and never more. */
export const dateParts = z.union([
  z.tuple([z.int()]),
  z.tuple([z.int(), z.int().min(1).max(12)]),
  z.tuple([z.int(), z.int().min(1).max(12), z.int().min(1).max(31)]),
])
export type DateParts = z.infer<typeof dateParts>

export const cslDate = z.strictObject({ 'date-parts': z.tuple([dateParts]) })
export type CslDate = z.infer<typeof cslDate>

/** The variables of CSL-JSON 1.0.2 that a passage can fill. `custom` is the schema's own place for the rest. */
export const cslItem = z.strictObject({
  id: z.string().min(1),
  type: z.enum(['article-newspaper', 'webpage', 'report', 'document']),
  title: z.string().optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  author: z.array(cslName).min(1).optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  custom: z.strictObject({
    /** From 1. */
    paragraph: z.int().positive(),
    agency: z.string().optional(),
    quotation: z.string().optional(),
    speaker: z.string().optional(),
  }),
})
export type CslItem = z.infer<typeof cslItem>
