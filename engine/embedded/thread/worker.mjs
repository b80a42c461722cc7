// Plain JavaScript, because Node 20 starts no worker from TypeScript; from here on tsx reads the rest.
// By its `require`: with its `import`, the thread that loads modules keeps 20 to 31 MiB, and so 9.
import { require as load } from 'tsx/cjs/api'

load('./worker-main.ts', import.meta.url)
