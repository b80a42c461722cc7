import type { GROUP_KINDS } from '../../model/group-kinds.ts'

export type GroupKind = (typeof GROUP_KINDS)[number]
