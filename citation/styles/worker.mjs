// Plain JavaScript, because Node 20 starts no worker from TypeScript; from here on tsx reads the rest.
// By its `require`: its `import` needs a further thread, which takes some forty megabytes.
import { require as load } from 'tsx/cjs/api'

load('./worker-main.ts', import.meta.url)
