export { type AlertContext, checkWatches } from './alerts/check.ts'
export {
  type AlertsAsked,
  alertsOf,
  markRead,
  removeWatch,
  renameWatch,
  saveSearch,
  saveWatch,
} from './alerts/watches.ts'
export { type Batch, batchOfFile, batchOfJson, batchRequest, refuseTooLong } from './request.ts'
export { runBatch } from './run-batch.ts'
