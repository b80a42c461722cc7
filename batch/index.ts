export { type Batch, batchOfFile, batchOfJson, batchRequest } from './request.ts'
export { runBatch } from './run-batch.ts'
