import { z } from 'zod'

/**
 * What the styles of the menu are called for short, each by the newest edition. With one of these names as its format,
 * a citation or an export is a bibliography in that style.
 */
export const SHORT_NAMES = {
  apa: 'apa',
  mla: 'modern-language-association',
  chicago: 'chicago-notes-bibliography-18th-edition',
  harvard: 'harvard-cite-them-right',
  vancouver: 'vancouver',
  ieee: 'ieee',
  oscola: 'oscola',
  bluebook: 'bluebook-law-review',
  aglc: 'australian-guide-to-legal-citation',
} as const satisfies Record<string, string>

export type ShortName = keyof typeof SHORT_NAMES
export const shortName = z.enum(Object.keys(SHORT_NAMES) as [ShortName, ...ShortName[]])

/** The style that a name means: one of CSL, or a short one. */
export function styleNamed(name: string): string {
  const short = shortName.safeParse(name)
  return short.success ? SHORT_NAMES[short.data] : name
}
