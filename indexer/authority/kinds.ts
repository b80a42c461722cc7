import type { GROUP_KINDS } from '../../model/passage.ts'

export type GroupKind = (typeof GROUP_KINDS)[number]
