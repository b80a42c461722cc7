import type { AddedAnswer } from '../../model/added.ts'

/** What of an answer a person sees change. */
export const seenIn = ({ work, counts }: Pick<AddedAnswer, 'work' | 'counts'>): string =>
  JSON.stringify([work, counts])
