import { readyToRead } from '../../read/read.ts'
import { prepare } from '../prepare.ts'
import { serve } from './serve.ts'

serve(async (told, raw, ...others) => prepare(await readyToRead(raw, told), ...others))
