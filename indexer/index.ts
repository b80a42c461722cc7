// The pure half of the indexer, stage by stage: nothing here touches a disk or an engine.
export { buildAuthority } from './authority/authority.ts'
export { clean } from './clean/clean.ts'
export { describeDocument } from './describe/describe.ts'
export { read } from './read/read.ts'
export { split } from './split/split.ts'
export { entitiesOf } from './tag/entities.ts'
export { tag } from './tag/tag.ts'
