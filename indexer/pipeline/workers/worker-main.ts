import { ReadOnce } from '../../read/read-once.ts'
import { prepare } from '../prepare.ts'
import { serve } from './serve.ts'

const once = new ReadOnce()
serve(async (told, raw, ...others) => prepare(await once.ready(raw, told), ...others))
