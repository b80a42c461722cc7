import { prepare } from '../prepare.ts'
import { serve } from './serve.ts'

serve(prepare)
