import type { GroupKind } from './kinds.ts'

/**
 * Why a shipped group is listed, and the kind that follows. README.md has the rule of each class, which decides what
 * is listed.
 */
export const GROUP_CLASSES = {
  intergovernmental: 'organisation',
  court: 'organisation',
  ngo: 'organisation',
  research: 'organisation',
  association: 'organisation',
  faith: 'organisation',
  sport: 'organisation',
  party: 'organisation',
  company: 'organisation',
  exchange: 'organisation',
  'armed-group': 'armed-group',
  'security-force': 'state-body',
  'state-body': 'state-body',
  media: 'media',
  community: 'community',
} as const satisfies Record<string, GroupKind>
