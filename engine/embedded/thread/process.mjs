// Plain JavaScript, because Node 20 cannot start a process from TypeScript; from here on tsx loads the rest.
import { require as load } from 'tsx/cjs/api'

load('./process-main.ts', import.meta.url)
