export const GROUP_KINDS = ['organisation', 'armed-group', 'state-body', 'community', 'media'] as const
