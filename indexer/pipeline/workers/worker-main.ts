import { readyToRead } from '../../read/read.ts'
import { prepare } from '../prepare.ts'
import { serve } from './serve.ts'

serve(async (raw, ...others) => {
  await readyToRead(raw.format)
  return prepare(raw, ...others)
})
