// The pure half of the indexer, stage by stage: nothing here touches an engine, and of the disk only the gazetteer, once.
export { buildAuthority } from './authority/authority.ts'
export { clean } from './clean/clean.ts'
export { describeDocument } from './describe/describe.ts'
export { read } from './read/read.ts'
export { split } from './split/split.ts'
export { entitiesOf } from './tag/entities.ts'
export { tag } from './tag/tag.ts'
