/** What a kit of quotes has labels for. */
export const REUSE_SETS = ['quotes', 'drafts', 'same', 'editions'] as const
export type ReuseSet = (typeof REUSE_SETS)[number]

type Files = { documents: string; gold: string; asked?: string; ofAsked?: string }

/** The names of its files, without their endings. Sets with the same documents are answered by the same index. */
export const FILES: Readonly<Record<ReuseSet, Files>> = {
  quotes: { documents: 'a-documents', gold: 'a-gold', asked: 'a-queries' },
  drafts: { documents: 'a-documents', gold: 'a-gold', asked: 'a-drafts', ofAsked: 'a-drafts-gold' },
  same: { documents: 'b-documents', gold: 'b-gold' },
  editions: { documents: 'b-editions-documents', gold: 'b-editions-gold' },
}

/**
 * Goals by the names of the figures. Of what begins with *false* there may be none, and of what begins with *wrong* no
 * more than that share.
 */
export const GOALS: Readonly<Record<ReuseSet, Readonly<Record<string, number>>>> = {
  quotes: {
    ...{ accuracy: 0.99, macroF1: 0.98, falseExact: 0, falseClean: 0 },
    ...{ recallAtAll: 0.99, iou90: 0.98, speaker: 0.97, falseSame: 0 },
  },
  drafts: { f1: 0.98, accuracy: 0.98, falseExact: 0, falseClean: 0 },
  same: { bcubedF1: 0.96, pairwiseF1: 0.92, adjustedRand: 0.92, earliest: 0.97 },
  editions: { bcubedF1: 1, pairwiseF1: 1, adjustedRand: 1, earliest: 1 },
}
export const WRONG_AT_MOST = 0.02
