import type { Speaker } from '../../../model/passage.ts'

/** A speaker who is described and not named, as worded. */
export const asUnnamed = (description: string): Speaker => ({
  key: 'unnamed',
  name: description.replace(/\s+/g, ' ').trim(),
  kind: 'unnamed',
  basis: 'text',
})
